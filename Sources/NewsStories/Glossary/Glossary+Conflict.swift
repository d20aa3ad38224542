extension Glossary {
    static let conflict = """
        war, warfare, wartime | حرب, حروب, حربي | guerra, bélico
        conflict | صراع, نزاع, صراعات, نزاعات | conflicto
        army, military, troops | جيش, جيوش, عسكري, قوات | ejército, militar, tropas
        soldier, serviceman | جندي, جنود | soldado
        general | جنرال, لواء, عميد | general
        colonel | عقيد | coronel
        commander, command | قائد, قيادة, قادة | comandante, comando
        navy, naval, warship | بحرية, بحري, سفينة حربية | marina, naval, buque de guerra, armada
        air force | سلاح الجو, القوات الجوية, سلاح الطيران | fuerza aérea
        force, forces | قوة, قوات, قوى | fuerza
        defence, defense, defend, defender | دفاع, دفاعي, يدافع, دافع | defensa, defender
        attack, attacker, raid, strike | هجوم, هجمات, هاجم, غارة, غارات, مهاجم, ضربة | ataque, atacar, atacante, incursión, ofensiva
        airstrike, air strike, air raid | غارة جوية, قصف جوي, ضربة جوية, غارات جوية | ataque aéreo, bombardeo aéreo
        bomb, bombing, bomber | قنبلة, قنابل, تفجير, تفجيرات | bomba, bombardeo, bombardear, atentado
        explosion, explode, blast, explosive | انفجار, انفجر, متفجر, متفجرات | explosión, explotar, explosivo, estallido
        shelling, shell, bombardment | قصف, قذائف, قذيفة | bombardeo, proyectil, obús
        missile, rocket | صاروخ, صواريخ, صاروخي | misil, cohete
        drone, unmanned | مسيرة, طائرة مسيرة, طائرة بدون طيار, طائرات مسيرة | dron, drones
        weapon, arms, armed | سلاح, أسلحة, مسلح, تسليح | arma, armado, armamento
        nuclear, atomic | نووي, نووية, ذري | nuclear, atómico
        chemical | كيميائي, كيماوي | químico
        tank | دبابة, دبابات | tanque
        terrorist, terrorism, terror | إرهابي, إرهاب, إرهابيين | terrorista, terrorismo, terror
        militant, fighter, gunmen | مسلح, مسلحين, مقاتل, مقاتلين | militante, combatiente, miliciano
        militia | ميليشيا, مليشيا, ميليشيات | milicia
        rebel, rebellion, insurgent | متمرد, متمردين, تمرد | rebelde, rebelión, insurgente
        resistance, resist | مقاومة, مقاوم, قاوم | resistencia, resistir
        ceasefire, cease-fire, truce, armistice | هدنة, وقف إطلاق النار | alto el fuego, tregua, cese al fuego, armisticio
        occupation, occupy, occupied | احتلال, محتل, محتلة | ocupación, ocupar, ocupado
        invasion, invade | غزو, اجتياح | invasión, invadir
        settlement, settler | مستوطنة, مستوطنات, مستوطن, مستوطنين, استيطان | asentamiento, colono
        siege, besiege, blockade | حصار, محاصر | asedio, bloqueo, sitio, bloquear
        withdraw, withdrawal, pull out | انسحاب, انسحب, سحب | retirada, retirar, retirarse
        battle, combat, fight, fighting | معركة, معارك, قتال, اشتباك, كفاح | batalla, combate, combatir, lucha, luchar, pelea
        clash, clashes, scuffle | اشتباك, اشتباكات, مواجهات, صدام | enfrentamiento, choque, enfrentarse, enfrentar
        threat, threaten | تهديد, هدد, تهديدات | amenaza, amenazar
        massacre | مجزرة, مذبحة, مجازر | masacre, matanza
        genocide | إبادة جماعية, إبادة | genocidio
        torture | تعذيب | tortura, torturar
        martyr, martyrdom | شهيد, شهداء, استشهد, استشهاد | mártir
        target | هدف, أهداف, استهداف, استهدف | objetivo, blanco
        operation | عملية, عمليات | operación
        base | قاعدة, قواعد | base
        veteran | محارب قديم, قدامى المحاربين, مخضرم | veterano
        aggression | عدوان, اعتداء, اعتداءات | agresión
        enemy, hostile, hostility | عدو, أعداء, عدائي, معادي | enemigo, hostil, hostilidad
        victory, triumph | نصر, انتصار, فوز | victoria, triunfo
        defeat | هزيمة, هزم | derrota, derrotar
        surrender | استسلام, استسلم | rendición, rendirse
        ISIS, Islamic State, ISIL | داعش, تنظيم الدولة, الدولة الإسلامية | ISIS, Estado Islámico, Dáesh
        al-Qaeda, al Qaeda | القاعدة, تنظيم القاعدة | Al Qaeda
        Taliban | طالبان | talibán, talibanes
        Hamas | حماس | Hamás
        Hezbollah, Hizbollah | حزب الله | Hezbolá, Hizbulá
        Houthi, Houthis, Ansar Allah | الحوثي, الحوثيين, أنصار الله | huti, hutíes
        Gaza, Gaza Strip | غزة, قطاع غزة | Gaza, Franja de Gaza
        West Bank | الضفة الغربية, الضفة | Cisjordania
        Jerusalem, Al-Quds | القدس, أورشليم | Jerusalén
        Zionist, Zionism | صهيوني, صهيونية | sionista, sionismo
        Kurdish, Kurd, Kurds | كردي, أكراد, كردية, كرد | kurdo
        prisoner of war, captive | أسير, أسرى | prisionero, cautivo
        tension, tensions | توتر, توترات | tensión
        escalation, escalate | تصعيد, تصاعد | escalada, escalar
        riot, unrest | شغب, أعمال شغب, اضطرابات | disturbio, antidisturbios, revuelta
        revolution, revolutionary | ثورة, ثوري, ثوار | revolución, revolucionario
        uprising, intifada | انتفاضة | levantamiento, intifada
        mine, landmine | لغم, ألغام | mina
        tunnel | نفق, أنفاق | túnel
        patrol, convoy | دورية, قافلة, دوريات | patrulla, convoy
        """
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
