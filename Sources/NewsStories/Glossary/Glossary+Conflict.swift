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
}
