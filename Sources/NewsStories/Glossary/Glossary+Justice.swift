extension Glossary {
    static let justice = """
        court, tribunal | محكمة, محاكم | tribunal, corte, juzgado
        judge, justice | قاضي, قاض, قضاة, قضاء, قضائي | juez, jueza, jueces, judicial
        justice | عدالة, عدل | justicia
        trial | محاكمة | juicio
        lawyer, attorney, barrister, solicitor | محامي, محام, محامين, محامية | abogado, abogada
        prosecutor, prosecution, prosecute | مدعي, الادعاء, نيابة, مدع عام | fiscal, fiscalía, procesar, acusación
        jury, juror | هيئة المحلفين, محلفين | jurado
        charge, accuse, accusation, allegation, allege, defendant | تهمة, اتهام, اتهامات, متهم, اتهم, ادعاء, مزاعم, مزعوم | acusar, acusación, acusado, cargo, alegación, presunto, imputado
        guilty, guilt | مذنب, ذنب | culpable, culpabilidad
        innocent, innocence | بريء, براءة, أبرياء | inocente, inocencia
        convict, conviction | إدانة, أدين, مدان | condenar, condena, condenado
        sentence, verdict, ruling | حكم, أحكام | sentencia, fallo, veredicto
        appeal | استئناف, طعن | apelación, apelar, recurso, recurrir
        hearing | جلسة, جلسة استماع, استماع, جلسات | audiencia, vista, comparecencia
        testimony, testify | شهادة, أدلى بشهادته, شهد | testimonio, testificar, declarar
        witness | شاهد, شهود | testigo
        evidence, proof | دليل, أدلة | prueba, evidencia
        prison, jail, prisoner, inmate | سجن, سجين, سجناء, سجون | prisión, cárcel, preso, recluso
        arrest, detain, custody, detention, detainee | اعتقال, اعتقل, توقيف, احتجاز, القبض, معتقل, معتقلين, محتجز | arrestar, arresto, detener, detención, detenido
        release | إفراج, أفرج, إطلاق سراح, أطلق سراح | liberar, liberación, puesta en libertad
        police, policeman, officer | شرطة, شرطي, ضابط, ضباط | policía, policial, agente
        crime, criminal, offence | جريمة, جرائم, جنائي, مجرم | crimen, criminal, delito, delincuente, delictivo
        murder, homicide, assassinate, assassination | قتل, اغتيال, جريمة قتل | asesinato, asesinar, homicidio, asesino
        kill, killer, killing | قتل, مقتل, قاتل, قتلى, قتلت | matar, muerte
        victim | ضحية, ضحايا | víctima
        rape, rapist | اغتصاب, اغتصب, مغتصب | violación, violar, violador
        sexual, sex, sexuality | جنسي, جنس, جنسية | sexual, sexo, sexualidad
        assault | اعتداء, اعتدى, اعتداءات | agresión, agredir, asalto
        abuse, misconduct | إساءة, انتهاك, اعتداء, إيذاء | abuso, abusar, maltrato
        harassment, harass | تحرش, مضايقة | acoso, acosar
        violence, violent | عنف, عنيف | violencia, violento
        theft, steal, robbery, thief, stolen, rob | سرقة, سرق, لص, سطو, لصوص | robo, robar, ladrón, hurto
        fraud | احتيال, نصب, تزوير | fraude, estafa
        drug, drugs, narcotics | مخدرات, مخدر | droga, narcotráfico, narcótico
        cocaine | كوكايين | cocaína
        heroin | هيروين | heroína
        cannabis, marijuana | ماريجوانا, حشيش, قنب, ماريغوانا | marihuana, cannabis
        smuggle, smuggler, trafficking, smuggling | تهريب, مهرب, مهربين, اتجار | contrabando, traficante, tráfico
        gang | عصابة, عصابات | banda, pandilla
        mafia | مافيا | mafia
        knife, stab, stabbing | سكين, طعن, سكاكين | cuchillo, apuñalar, apuñalamiento, puñalada
        gun, pistol, rifle, firearm | مسدس, بندقية, سلاح ناري, بنادق | pistola, rifle, fusil, arma de fuego
        shot, shoot, shooting, gunman, gunfire | إطلاق نار, إطلاق النار, أطلق النار, رصاص, مسلح | disparo, disparar, tiroteo, pistolero, tirador
        investigate, investigation, probe, inquiry, investigator | تحقيق, تحقيقات, محقق, محققين | investigación, investigar, investigador, pesquisa
        detective, inspector | محقق, مفتش | detective, inspector
        suspect, suspicion, suspected | مشتبه, اشتباه, مشتبه به | sospechoso, sospecha, sospechar
        FBI | مكتب التحقيقات الفيدرالي, مكتب التحقيقات الاتحادي, إف بي آي | FBI
        CIA | وكالة المخابرات المركزية, وكالة الاستخبارات المركزية, سي آي إيه | CIA
        intelligence, spy, espionage | مخابرات, استخبارات, جاسوس, تجسس | inteligencia, espía, espionaje
        lawsuit, sue | دعوى, دعوى قضائية, مقاضاة | demanda, demandar, querella
        fine | غرامة, غرامات | multa, multar
        penalty, punishment, punish | عقوبة, عقاب, عقوبات | pena, castigo, castigar
        death penalty, execution, execute | إعدام, عقوبة الإعدام | pena de muerte, ejecución, ejecutar
        ban, prohibit, prohibition | حظر, منع, محظور | prohibir, prohibición, veto
        illegal, unlawful | غير قانوني, غير شرعي, غير مشروع | ilegal, ilícito
        violate, violation, breach | انتهاك, خرق, انتهاكات | violar, violación, incumplir, infracción
        victimise, blackmail, extortion | ابتزاز | extorsión, chantaje
        bail | كفالة | fianza
        witness statement, affidavit | إفادة | declaración jurada
        attorney general | النائب العام, المدعي العام, وزير العدل | fiscal general
        bribery, bribe | رشوة, رشاوى | soborno, sobornar
        hostage, kidnap, abduct, abduction | رهينة, رهائن, خطف, اختطاف, مختطف | rehén, rehenes, secuestro, secuestrar
        disappear, missing, disappearance | مفقود, اختفاء, اختفى, مفقودين | desaparecer, desaparecido, desaparición
        escape, flee, fled | هروب, هرب, فر, فرار | escapar, huir, huida, fuga
        search, hunt | بحث, عمليات البحث | búsqueda, buscar
        rescue, rescuer | إنقاذ, أنقذ, منقذين | rescate, rescatar, rescatista
        safe, safety | سلامة, آمن, أمان | seguridad, seguro
        security | أمن, أمني | seguridad
        surveillance, camera | كاميرا, مراقبة, كاميرات | cámara, vigilancia
        guard | حارس, حراس, حراسة | guardia, guardián
        """
}
