extension Glossary {
    static let science = """
        science, scientist, scientific | علم, علماء, علمي, عالم, علوم | ciencia, científico
        research, researcher | بحث, أبحاث, باحث, باحثين | investigación, investigador
        study, studies | دراسة, دراسات | estudio, estudiar
        expert, specialist | خبير, خبراء, متخصص, أخصائي | experto, especialista, perito
        technology, technological, tech | تكنولوجيا, تقنية, تقني, تكنولوجي | tecnología, tecnológico
        computer, laptop | كمبيوتر, حاسوب, حواسيب | ordenador, computadora, portátil
        software, app, application | برنامج, تطبيق, تطبيقات, برمجيات | software, aplicación, app
        artificial intelligence, AI | الذكاء الاصطناعي, ذكاء اصطناعي | inteligencia artificial, IA
        robot, robotic | روبوت, روبوتات | robot, robótico
        internet, web, website, online | إنترنت, انترنت, موقع, مواقع, على الإنترنت, موقع إلكتروني | internet, web, sitio web, en línea, página web
        email, e-mail | بريد إلكتروني, رسائل إلكترونية | correo electrónico, email
        Facebook | فيسبوك, فيس بوك | Facebook
        Twitter, tweet | تويتر, تغريدة, غرد | Twitter, tuit, tuitear
        YouTube | يوتيوب | YouTube
        Instagram | إنستغرام, انستغرام, إنستجرام | Instagram
        Google | غوغل, جوجل | Google
        Apple | أبل, آبل | Apple
        Amazon | أمازون | Amazon
        Microsoft | مايكروسوفت | Microsoft
        WhatsApp | واتساب, واتس آب | WhatsApp
        social media, social network | وسائل التواصل الاجتماعي, التواصل الاجتماعي, شبكات التواصل | redes sociales, red social
        hack, hacker, cyber, cyberattack | قرصنة, اختراق, قراصنة, هاكر, سيبراني, إلكتروني | hackear, hacker, pirata informático, ciberataque, cibernético
        data, database | بيانات, معلومات | datos
        information | معلومات, معلومة | información
        privacy | خصوصية | privacidad
        phone, smartphone, telephone, mobile | هاتف, هواتف, جوال, محمول, هاتف ذكي | teléfono, móvil, celular, teléfono inteligente
        call, phone call | مكالمة, اتصال, اتصل | llamada, llamar
        message, text message | رسالة, رسائل | mensaje
        letter | رسالة, خطاب, حرف | carta, letra
        network | شبكة, شبكات | red
        system | نظام, أنظمة, منظومة | sistema
        machine, engine, motor | آلة, محرك, آلات, محركات | máquina, motor
        device, tool, equipment | جهاز, أجهزة, أداة, معدات, أدوات | dispositivo, aparato, herramienta, equipo, equipamiento
        engineer, engineering | مهندس, هندسة, مهندسين | ingeniero, ingeniería
        laboratory, lab | مختبر, معمل, مختبرات | laboratorio
        experiment | تجربة, تجارب | experimento
        discovery, discover | اكتشاف, اكتشف | descubrimiento, descubrir
        invent, invention, innovation | اختراع, ابتكار, اخترع | inventar, invento, innovación
        space, astronaut, spacecraft | فضاء, رائد فضاء, مركبة فضائية, فضائي | espacio, espacial, astronauta, nave espacial
        NASA | ناسا | NASA
        moon, lunar | قمر | luna, lunar
        sun, solar | شمس, شمسي | sol, solar
        star | نجم, نجوم, نجمة | estrella
        Mars | المريخ | Marte
        galaxy, universe, telescope | مجرة, كون, تلسكوب | galaxia, universo, telescopio
        satellite | قمر صناعي, أقمار صناعية, ساتل | satélite
        physics, physicist | فيزياء, فيزيائي | física, físico
        chemistry, chemist | كيمياء | química
        biology, biologist, biological | بيولوجيا, بيولوجي, أحياء | biología, biólogo, biológico
        gene, genetic, DNA | جين, جيني, وراثي, الحمض النووي, جينات | gen, genético, ADN
        cell | خلية, خلايا | célula
        mathematics, math, mathematician | رياضيات | matemáticas, matemático
        history, historic, historical, historian | تاريخ, تاريخي, مؤرخ | historia, histórico, historiador
        archaeologist, archaeology, archaeological, ancient | آثار, أثري, قديم, علم الآثار | arqueólogo, arqueología, arqueológico, antiguo
        geography, map | جغرافيا, خريطة, خرائط, خارطة | geografía, mapa
        species | نوع, أنواع, فصيلة | especie
        nature, natural | طبيعة, طبيعي | naturaleza, natural
        theory | نظرية, نظريات | teoría
        analysis, analyst, analyse, analyze | تحليل, محلل, تحليلات, محللين | análisis, analista, analizar
        report | تقرير, تقارير, أفاد | informe, reporte, informar
        survey | استطلاع, استبيان, مسح | encuesta, sondeo
        statistic, statistics, figure, figures | إحصائيات, إحصاء, أرقام, رقم | estadística, cifra, dato
        language, word | لغة, كلمة, لغات, كلمات | idioma, lengua, lenguaje, palabra
        Nobel | نوبل | Nobel
        award, prize | جائزة, جوائز | premio, galardón
        """
}
