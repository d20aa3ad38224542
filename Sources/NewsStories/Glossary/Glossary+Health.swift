extension Glossary {
    static let health = """
        health, healthy, healthcare | صحة, صحي, رعاية صحية | salud, sanitario, saludable, sano, sanidad
        hospital, clinic | مستشفى, مستشفيات, عيادة | hospital, clínica
        doctor, physician | طبيب, أطباء, طبيبة | médico, doctor, doctora
        nurse | ممرضة, ممرض, ممرضات | enfermera, enfermero
        patient | مريض, مرضى | paciente
        medical, medicine, medication | طبي, دواء, أدوية, طب | médico, medicina, medicamento
        disease, illness, ill, sick, sickness | مرض, أمراض, مريض | enfermedad, enfermo
        cancer, tumour, tumor | سرطان, ورم, أورام | cáncer, tumor
        heart, cardiac | قلب, قلبي, قلوب | corazón, cardíaco
        heart attack | نوبة قلبية, أزمة قلبية | infarto, ataque al corazón
        brain | دماغ, مخ, أدمغة | cerebro, cerebral
        blood | دم, دماء | sangre
        head | رأس, رؤوس | cabeza
        hand, arm, finger | يد, ذراع, أيدي, إصبع, أصابع | mano, brazo, dedo
        leg, knee, foot, feet, ankle | ساق, ركبة, قدم, كاحل, أقدام | pierna, rodilla, pie, tobillo
        eye | عين, عيون | ojo
        face | وجه, وجوه | cara, rostro
        skin | جلد, بشرة | piel
        hair | شعر | pelo, cabello
        mouth, tooth, teeth, dentist, dental | فم, أسنان, سن | boca, diente, dentista, dental
        bone | عظم, عظام | hueso
        body | جسد, جسم, جثة, أجساد, جثث | cuerpo, cadáver
        surgery, surgeon, surgical | جراحة, عملية جراحية, جراح, جراحي | cirugía, cirujano, quirúrgico, operación
        treatment, treat, therapy, cure | علاج, معالجة, عولج | tratamiento, tratar, terapia, cura, curar
        vaccine, vaccination, vaccinate | لقاح, تطعيم, لقاحات, تلقيح | vacuna, vacunación, vacunar
        virus, viral | فيروس, فيروسات, فيروسي | virus, viral
        coronavirus, Covid | كورونا, كوفيد | coronavirus, covid
        flu, influenza | إنفلونزا, أنفلونزا | gripe, influenza
        Ebola | إيبولا | ébola
        HIV, AIDS | الإيدز, نقص المناعة, إتش آي في | VIH, sida
        infection, infect, infectious | عدوى, إصابة, معد, التهاب | infección, infectar, infeccioso, contagio, contagiar
        bacteria | بكتيريا | bacteria
        epidemic, pandemic, outbreak | وباء, جائحة, تفشي | epidemia, pandemia, brote
        symptom | أعراض, عرض | síntoma
        pain, painful | ألم, آلام, مؤلم | dolor, doloroso
        stress, anxiety, depression, mental | قلق, اكتئاب, نفسي, عقلي, نفسية, ضغط | estrés, ansiedad, depresión, mental
        psychologist, psychiatrist, psychological | نفسي, طبيب نفسي, عالم نفس | psicólogo, psiquiatra, psicológico
        suicide | انتحار, انتحر, انتحاري | suicidio, suicida, suicidarse
        diabetes, insulin | سكري, أنسولين | diabetes, insulina
        obesity, obese, diet, weight | سمنة, حمية, وزن, بدانة | obesidad, obeso, dieta, peso
        pregnancy, pregnant | حمل, حامل | embarazo, embarazada
        ambulance, paramedic | إسعاف, سيارة إسعاف, مسعف | ambulancia, paramédico
        disabled, disability | معاق, إعاقة, معوقين | discapacitado, discapacidad
        blind, deaf | أعمى, أصم, مكفوف | ciego, sordo
        sleep | نوم, نام | dormir, sueño
        poison, toxic | سم, تسمم, سام, تسميم | veneno, tóxico, envenenar, envenenamiento
        hygiene, clean, cleaning | نظافة, نظيف, تنظيف | higiene, limpio, limpiar, limpieza
        coma, unconscious | غيبوبة, فاقد الوعي | coma, inconsciente
        """
}
