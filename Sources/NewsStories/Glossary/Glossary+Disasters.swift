extension Glossary {
    static let disasters = """
        earthquake, quake, seismic | زلزال, زلازل, هزة أرضية | terremoto, sismo, seísmo, sísmico
        tsunami | تسونامي, أمواج تسونامي | tsunami
        magnitude | درجة, قوة | magnitud
        hurricane, cyclone, typhoon | إعصار, أعاصير, تيفون | huracán, ciclón, tifón
        storm, thunderstorm | عاصفة, عواصف | tormenta, tempestad, temporal
        flood, flooding | فيضان, فيضانات, سيول | inundación, inundar, riada
        fire, blaze, wildfire, firefighter | حريق, حرائق, نار, نيران, إطفاء | incendio, fuego, bombero, llamas
        drought | جفاف | sequía
        volcano, volcanic, eruption | بركان, براكين, بركاني, ثوران | volcán, volcánico, erupción
        landslide, mudslide | انهيار أرضي, انزلاق أرضي, انهيارات أرضية | deslizamiento de tierra, corrimiento de tierra, alud
        disaster, catastrophe, catastrophic | كارثة, كوارث, كارثي | desastre, catástrofe, catastrófico
        emergency | طوارئ, طارئ | emergencia, urgencia
        death, dead, die, died, deadly, death toll | موت, وفاة, وفيات, توفي, مات, ميت, قتلى, لقوا مصرعهم, مصرع, حصيلة | muerte, morir, muerto, murió, fallecer, fallecido, mortal, fallecimiento
        injury, injure, wound, wounded, hurt | إصابة, جريح, جرحى, أصيب, إصابات, جرح, مصاب, مصابين | herida, herido, herir, lesión, lesionado
        survivor, survive, survival | ناج, ناجين, ناجي, نجا, نجاة, بقاء | superviviente, sobrevivir, sobreviviente, supervivencia
        casualty, casualties | ضحايا, إصابات, خسائر | bajas, víctimas
        crash, collision, collide | تحطم, اصطدام, تصادم, حادث, تحطمت | accidente, choque, estrellarse, estrellar, colisión, chocar
        accident | حادث, حوادث, حادثة | accidente
        incident | حادث, حادثة, واقعة | incidente
        wreck, wreckage, debris, rubble | حطام, أنقاض, ركام | escombros, restos, naufragio
        collapse | انهيار, انهار | colapso, derrumbe, derrumbarse, derrumbar, colapsar
        damage | ضرر, أضرار, تضرر | daño, dañar
        destroy, destruction | دمار, تدمير, دمر, مدمر | destruir, destrucción, destrozar
        evacuate, evacuation | إخلاء, إجلاء, أخلي | evacuar, evacuación
        warning, warn, alert | تحذير, حذر, إنذار, تحذيرات | advertencia, advertir, alerta, alertar, aviso
        relief | إغاثة | socorro, alivio
        aid | مساعدات, معونة, مساعدة | ayuda
        humanitarian | إنساني, إنسانية | humanitario
        victim support, shelter | مأوى, ملجأ, ملاجئ, إيواء | refugio, albergue
        weather, forecast | طقس, أرصاد, أحوال جوية | tiempo, meteorológico, pronóstico, meteorología
        rain, rainfall, rainy | مطر, أمطار, ماطر | lluvia, lluvioso, llover
        snow, blizzard | ثلج, ثلوج | nieve, nevada
        wind | ريح, رياح | viento
        wave | موجة, أمواج, موجات | ola, oleada, onda
        heat, heatwave, hot | حر, حرارة, حار | calor, caluroso, ola de calor, caliente
        cold, freezing, ice | بارد, برد, جليد, ثلج | frío, hielo
        climate | مناخ, مناخي | clima, climático
        climate change, global warming | تغير المناخ, التغير المناخي, الاحتباس الحراري, الاحترار العالمي | cambio climático, calentamiento global
        temperature | حرارة, درجة الحرارة, درجات الحرارة | temperatura
        pollution, pollute | تلوث, ملوث | contaminación, contaminar
        environment, environmental | بيئة, بيئي | medio ambiente, medioambiental, ambiental
        emission, carbon | انبعاثات, كربون | emisión, emisiones, carbono
        coast, coastal, shore | ساحل, سواحل, ساحلي, شاطئ | costa, costero, orilla, litoral
        beach | شاطئ, شواطئ | playa
        sea, ocean | بحر, بحار, محيط, محيطات | mar, océano
        river | نهر, أنهار | río
        lake, lagoon | بحيرة, بحيرات | lago, laguna
        island | جزيرة, جزر | isla
        mountain | جبل, جبال | montaña, monte
        forest, wood, woods | غابة, غابات | bosque, selva
        desert | صحراء, صحراوي | desierto, desértico
        valley | وادي, واد | valle
        earth, planet | أرض, كوكب, كواكب | tierra, planeta
        water | ماء, مياه, مائي | agua
        """
}
