extension Glossary {
    static let society = """
        family, families | عائلة, عائلات, أسرة, أسر, عائلي | familia, familiar
        mother, mum, mom | أم, والدة, أمهات | madre, mamá
        father, dad | أب, والد, آباء | padre, papá
        parent, parents | والدين, آباء, أهل, أولياء | padres
        son | ابن, نجل, أبناء | hijo
        daughter | ابنة, بنت | hija
        brother | أخ, شقيق, إخوة | hermano
        sister | أخت, شقيقة | hermana
        husband, spouse | زوج | marido, esposo
        wife | زوجة | esposa, mujer
        marriage, married, marry, wedding | زواج, زفاف, تزوج, متزوج, عرس | matrimonio, boda, casarse, casado, casar
        divorce | طلاق, انفصال | divorcio, divorciarse
        child, children, kid, childhood | طفل, أطفال, طفولة, طفلة | niño, niña, infantil, infancia, hijos
        baby, infant, newborn | رضيع, مولود, رضع | bebé, recién nacido
        birth, born, birthday | ميلاد, ولادة, ولد, مولد | nacimiento, nacer, nacido, cumpleaños
        grandmother, grandfather, grandparent | جدة, جد, أجداد | abuela, abuelo
        uncle, aunt, cousin, nephew, niece | عم, خال, عمة | tío, tía, primo, sobrino
        woman, women, female | امرأة, نساء, مرأة, نسائي, سيدة, أنثى | mujer, femenino, mujeres
        man, men, male | رجل, رجال, ذكر, ذكور | hombre, masculino, varón
        girl, girlfriend | فتاة, بنت, فتيات, بنات, صديقة | chica, niña, novia, muchacha
        boy, boyfriend | ولد, صبي, أولاد, فتى | chico, niño, novio, muchacho
        young, youth, teenager, teenage, teen | شاب, شباب, مراهق, مراهقين, شبان | joven, juventud, jóvenes, adolescente
        old, elderly, older | مسن, كبار السن, مسنين, عجوز, قديم | viejo, anciano, mayor, mayores, antiguo
        adult | بالغ, بالغين | adulto
        age, aged | عمر, سن, أعمار | edad
        year-old, years old | من العمر | años de edad
        friend, friendship, friendly | صديق, أصدقاء, صداقة | amigo, amiga, amistad
        neighbour, neighbor, neighbourhood, neighborhood | جار, جيران, حي, مجاور | vecino, vecindario, barrio
        guest, host | ضيف, ضيوف, مضيف, استضاف | invitado, huésped, anfitrión
        community, communities | مجتمع, جالية, طائفة, مجتمعات | comunidad
        society, social | مجتمع, اجتماعي, اجتماعية | sociedad, social
        charity, donate, donation, donor | جمعية خيرية, خيري, تبرع, تبرعات, متبرع, خيرية | caridad, benéfico, donar, donación, donante
        volunteer | متطوع, تطوع, متطوعين | voluntario
        organisation, organization, organise, organize | منظمة, تنظيم, منظمات, نظم | organización, organizar
        association | جمعية, رابطة, اتحاد | asociación
        institution, institute, foundation | مؤسسة, معهد, مؤسسات | institución, instituto, fundación
        agency | وكالة, وكالات | agencia
        school, pupil, schoolchildren | مدرسة, مدارس, مدرسي, تلميذ, تلاميذ | escuela, colegio, escolar, alumno
        high school, secondary school | ثانوية, مدرسة ثانوية | instituto, secundaria
        university, college, campus | جامعة, جامعات, جامعي, كلية, حرم جامعي | universidad, universitario, facultad, campus
        student | طالب, طلاب, طالبة, طلبة | estudiante, alumno
        teacher, teach, taught | معلم, معلمين, مدرس, أستاذ, تدريس | profesor, profesora, maestro, enseñar, docente
        professor | أستاذ, بروفيسور, أساتذة | profesor, catedrático
        education, educate, educational | تعليم, تعليمي, تربية | educación, educativo, educar, enseñanza
        learn, learning, lesson | تعلم, درس, دروس | aprender, aprendizaje, lección
        class, classroom, course | فصل, صف, دورة, دراسة | clase, aula, curso
        exam, test | امتحان, اختبار, امتحانات, اختبارات | examen, prueba
        degree, graduate, graduation | شهادة, تخرج, خريج, درجة | grado, título, graduarse, licenciado
        black, African American | أسود, سود, سوداء, أفريقي أمريكي | negro, afroamericano
        white | أبيض, بيض, بيضاء | blanco
        race, racist, racism, racial | عنصري, عنصرية, عرق, عرقي | raza, racista, racismo, racial
        ethnic, ethnicity | عرقي, إثني, عرقية | étnico, etnia
        gay, homosexual, lesbian, LGBT | مثلي, مثليين, مثلية | gay, homosexual, lesbiana, LGTB
        transgender, gender | جنس, متحول جنسيا, نوع الجنس, متحولين | transgénero, género
        feminist, feminism | نسوية, نسوي | feminista, feminismo
        abortion | إجهاض | aborto, abortar
        discrimination, discriminate | تمييز | discriminación, discriminar
        equality, equal, inequality | مساواة, متساو, عدم المساواة | igualdad, igual, desigualdad
        slave, slavery | عبد, عبودية, رق, عبيد | esclavo, esclavitud
        homeless, homelessness | مشرد, مشردين, بلا مأوى, تشرد | sin hogar, sin techo, indigente
        dress, clothes, clothing, wear, wore, fashion | ملابس, فستان, لباس, ارتدى, موضة, أزياء, ترتدي | ropa, vestido, vestir, moda, llevar puesto, prenda
        shoe, shoes, boot | حذاء, أحذية | zapato, bota, calzado
        shirt, jacket, coat | قميص, سترة, معطف | camisa, camiseta, chaqueta, abrigo
        hat, helmet, mask | قبعة, خوذة, قناع, كمامة | sombrero, gorra, casco, máscara, mascarilla
        flag, banner | علم, أعلام, راية, لافتة | bandera, pancarta
        dog | كلب, كلاب | perro
        cat | قط, قطة, قطط | gato
        horse | حصان, خيول, خيل | caballo
        bird | طائر, طيور | pájaro, ave
        fish, fishing, fisherman | سمك, أسماك, صيد, صياد | pez, pescado, pesca, pescador
        shark | قرش, أسماك القرش | tiburón
        whale, dolphin | حوت, دلفين | ballena, delfín
        bear | دب, دببة | oso
        elephant, lion, tiger | فيل, أسد, نمر | elefante, león, tigre
        cow, cattle, sheep, pig, livestock | بقرة, ماشية, أغنام, خروف, أبقار, خنزير | vaca, ganado, oveja, cerdo
        chicken, egg | دجاج, بيض, بيضة | pollo, huevo, gallina
        animal, wildlife, zoo | حيوان, حيوانات, حيوانية | animal, fauna, zoológico
        insect, mosquito, bee | حشرة, حشرات, بعوض, نحل | insecto, mosquito, abeja
        tree, plant, flower | شجرة, أشجار, نبات, نباتات, زهرة, زهور | árbol, planta, flor
        garden, park | حديقة, حدائق, متنزه, منتزه | jardín, parque
        tradition, traditional | تقليد, تقليدي, تقاليد | tradición, tradicional
        holiday, vacation | عطلة, إجازة, عيد | vacaciones, festivo, fiesta
        Christmas | عيد الميلاد, كريسماس | Navidad
        Ramadan | رمضان | Ramadán
        Easter | عيد الفصح | Pascua
        party, celebrate, celebration | احتفال, حفل, احتفالات, احتفل | fiesta, celebrar, celebración
        ceremony | مراسم, حفل | ceremonia
        funeral, burial, bury, buried | جنازة, دفن, تشييع | funeral, entierro, enterrar
        anniversary | ذكرى, الذكرى السنوية | aniversario
        bathroom, toilet, kitchen, bedroom, room | غرفة, حمام, مطبخ, غرف, مرحاض | baño, cocina, dormitorio, habitación, sala, cuarto
        door, window | باب, نافذة, أبواب, نوافذ | puerta, ventana
        wall, fence | جدار, سور, حائط, جدران, سياج | muro, pared, valla
        table, chair, bed, seat | طاولة, كرسي, سرير, مقعد, مقاعد | mesa, silla, cama, asiento, escaño
        bag, suitcase, backpack | حقيبة, حقائب, كيس | bolso, bolsa, maleta, mochila
        bottle, glass | زجاجة, زجاج, كأس | botella, vidrio, vaso, cristal
        meat, beef, pork | لحم, لحوم | carne
        bread, rice, sugar, salt | خبز, أرز, سكر, ملح | pan, arroz, azúcar, sal
        milk, cheese | حليب, جبن, لبن | leche, queso
        fruit, vegetable | فاكهة, خضار, خضروات, فواكه | fruta, verdura, vegetal
        coffee, tea | قهوة, شاي | café, té
        wine, beer, alcohol, drink, drunk, alcoholic | نبيذ, بيرة, كحول, شرب, مشروب, سكران, مشروبات, كحولي | vino, cerveza, alcohol, beber, bebida, borracho
        pub, bar | حانة, بار | pub, bar
        smoking, smoke, smoker, tobacco, cigarette | تدخين, سجائر, دخان, تبغ, سيجارة, مدخن | fumar, humo, tabaco, cigarrillo, fumador
        cook, chef, meal, dinner, lunch, breakfast, eat | طبخ, طاه, وجبة, عشاء, غداء, إفطار, أكل, وجبات, طعام | cocinar, cocinero, chef, comida, cena, almuerzo, desayuno, comer
        recipe, dish | وصفة, طبق, أطباق | receta, plato
        """
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
    static let sports = """
        football, soccer | كرة القدم, كرة قدم | fútbol
        sport, athlete, athletic | رياضة, رياضي, رياضيين | deporte, deportivo, deportista, atleta
        team, squad | فريق, فرق, منتخب | equipo, selección, plantilla
        player, play, playing | لاعب, لاعبين, لعب, لاعبة | jugador, jugadora, jugar, juego
        coach, trainer, training | مدرب, تدريب, مدربين, تدريبات | entrenador, entrenar, entrenamiento, técnico
        club | ناد, نادي, أندية | club
        match, game | مباراة, مباريات, لعبة, لقاء | partido, juego, encuentro
        goal, scorer | هدف, أهداف, هداف | gol, goles, goleador
        score, scored | سجل, نتيجة, تسجيل, أحرز | marcar, anotar, marcador, puntuación
        win, winner, won, winning | فوز, فاز, فائز, فائزين | ganar, ganador, victoria, triunfo
        lose, lost, loser | خسر, خسارة, فقد | perder, perdedor, derrota
        draw, tie | تعادل | empate, empatar
        point, points | نقطة, نقاط | punto
        champion, championship, title | بطل, بطولة, أبطال, لقب | campeón, campeonato, título
        Champions League | دوري أبطال أوروبا, دوري الأبطال | Liga de Campeones, Champions League
        Premier League | الدوري الإنجليزي الممتاز, الدوري الممتاز | Premier League
        league | دوري, رابطة | liga
        cup, World Cup, trophy | كأس, كأس العالم, بطولة | copa, Mundial, trofeo
        tournament, competition, compete, competitor | بطولة, منافسة, مسابقة, منافسات, تنافس, منافس | torneo, competición, competencia, competir, competidor
        final, semifinal, semi-final | نهائي, نصف نهائي, نصف النهائي | final, semifinal
        quarter, quarterback | ربع, الظهير الربعي, لاعب الوسط | cuarto, mariscal de campo, quarterback
        season | موسم, مواسم | temporada
        stadium, pitch, field | ملعب, استاد, ملاعب, ميدان, حقل | estadio, campo, cancha
        fan, fans, supporter, spectator | مشجع, جمهور, مشجعين, جماهير, متفرج | aficionado, hincha, seguidor, fan, espectador
        referee | حكم | árbitro
        penalty, penalty kick | ركلة جزاء, ضربة جزاء, ركلات الترجيح | penalti, penal
        ball | كرة, كرات | balón, pelota, bola
        goalkeeper | حارس المرمى, حارس مرمى | portero, arquero, guardameta
        striker, forward | مهاجم, مهاجمين | delantero
        midfielder, midfield | لاعب وسط, خط الوسط | centrocampista, mediocampista
        captain | قائد, كابتن | capitán
        Olympic, Olympics | أولمبي, أولمبياد, الألعاب الأولمبية, أولمبية | olímpico, Olimpiada, Juegos Olímpicos
        medal | ميدالية, ميداليات | medalla
        race, racing, runner, run | سباق, سباقات, عداء | carrera, corredor, correr
        tennis | تنس | tenis
        golf, golfer | غولف, جولف | golf, golfista
        hole | حفرة | hoyo
        basketball, NBA | كرة السلة, إن بي إيه | baloncesto, NBA, básquetbol
        baseball | بيسبول, البيسبول | béisbol
        rugby | رغبي, الرجبي, ركبي | rugby
        cricket | كريكيت | críquet, cricket
        hockey | هوكي | hockey
        boxing, boxer, boxing match | ملاكمة, ملاكم | boxeo, boxeador
        swimming, swimmer, swim, diver, diving | سباحة, سباح, غوص, غواص | natación, nadador, nadar, buzo, saltador
        gymnast, gymnastics | جمباز | gimnasta, gimnasia
        NFL, American football | كرة القدم الأمريكية, دوري كرة القدم الأمريكية | NFL, fútbol americano
        Super Bowl | السوبر بول, سوبر بول | Super Bowl
        touchdown, yard, yards | ياردة, ياردات, هبوط, تاتش داون | touchdown, yarda
        Formula One, Formula 1, Grand Prix | فورمولا, الجائزة الكبرى, جائزة كبرى | Fórmula 1, Gran Premio
        marathon | ماراثون | maratón
        chess | شطرنج | ajedrez
        doping | منشطات | dopaje
        transfer, sign | انتقال, صفقة, توقيع | fichaje, traspaso, fichar
        FIFA, UEFA | فيفا, يويفا, الفيفا | FIFA, UEFA
        Barcelona | برشلونة | Barcelona, Barça
        Madrid, Real Madrid | مدريد, ريال مدريد | Madrid, Real Madrid
        Liverpool | ليفربول | Liverpool
        Manchester | مانشستر | Manchester
        half, first half, second half, half-time | شوط, شوطين, نصف | tiempo, mitad, descanso
        round | جولة, دور | ronda, jornada
        record | رقم قياسي, سجل, أرقام قياسية | récord, plusmarca
        world champion, world number one | بطل العالم | campeón del mundo, campeón mundial
        ski, skiing, skier | تزلج, متزلج | esquí, esquiador
        injury list, substitute | بديل, احتياط | suplente, sustituto
        """
    static let culture = """
        film, movie, cinema | فيلم, أفلام, سينما, سينمائي | película, cine, filme, cinematográfico
        actor, actress, acting | ممثل, ممثلة, ممثلين, تمثيل | actor, actriz, actuar, actuación
        filmmaker | مخرج, إخراج, مخرجين | cineasta, director de cine
        star, celebrity | نجم, مشهور, نجوم, مشاهير, نجمة | estrella, celebridad, famoso
        famous, fame | مشهور, شهير, شهرة | famoso, fama, célebre
        television, TV | تلفزيون, تلفاز, تليفزيون, تلفزيوني | televisión, televisivo, televisor
        radio | راديو, إذاعة, إذاعي | radio
        show, programme, series, episode | عرض, برنامج, مسلسل, حلقة, حلقات, عروض | espectáculo, programa, serie, episodio, show
        broadcast, broadcaster, channel | بث, قناة, إذاعة, قنوات | emisión, emitir, canal, cadena, retransmitir
        comedy, comedian, joke, funny | كوميديا, كوميدي, نكتة, مضحك, كوميدية | comedia, comediante, cómico, broma, chiste, gracioso
        drama, theatre, theater | دراما, مسرح, مسرحية, درامي | drama, teatro, dramático, obra
        music, musical, musician | موسيقى, موسيقي, موسيقيين | música, musical, músico
        song, singer, sing, sang | أغنية, مغني, مغنية, أغاني, غناء, مطرب, غنى | canción, cantante, cantar
        album | ألبوم, ألبومات | álbum, disco
        concert, gig | حفل موسيقي, حفلة, حفلات | concierto
        band, rock | فرقة, روك | banda, rock, grupo
        rap, rapper, hip-hop | راب, مغني راب, هيب هوب | rap, rapero, hip hop
        dance, dancer | رقص, راقص, راقصة, رقصة | baile, bailar, bailarín, danza
        art, artist, artistic | فن, فنان, فني, فنون, فنانين | arte, artista, artístico
        painting, painter, paint, portrait | لوحة, رسم, رسام, لوحات | pintura, pintor, pintar, cuadro, retrato
        museum, gallery, exhibition | متحف, معرض, متاحف, معارض | museo, galería, exposición
        festival | مهرجان, مهرجانات | festival
        culture, cultural | ثقافة, ثقافي | cultura, cultural
        heritage | تراث | patrimonio, herencia
        book, novel, author, writer | كتاب, رواية, مؤلف, كاتب, كتب | libro, novela, autor, escritor
        read, reader, reading | قراءة, قارئ, قرأ | leer, lector, lectura
        write, writing, written, wrote | كتب, كتابة, مكتوب | escribir, escrito
        poem, poet, poetry | قصيدة, شاعر, شعر | poema, poeta, poesía
        literature, literary | أدب, أدبي | literatura, literario
        library | مكتبة, مكتبات | biblioteca
        magazine | مجلة, مجلات | revista
        newspaper | صحيفة, جريدة, صحف | periódico, diario
        press, journalist, reporter, journalism | صحفي, صحافة, صحفيين, صحافي, صحافيين, مراسل | prensa, periodista, reportero, periodismo
        news | أخبار, خبر | noticia, noticias
        media | إعلام, وسائل الإعلام, إعلامي | medios, medios de comunicación
        BBC | بي بي سي | BBC
        CNN | سي إن إن | CNN
        Fox News | فوكس نيوز | Fox News
        Reuters | رويترز | Reuters
        Associated Press, AP | أسوشيتد برس | Associated Press, AP
        New York Times | نيويورك تايمز | New York Times
        Washington Post | واشنطن بوست | Washington Post
        interview | مقابلة, حوار, لقاء, مقابلات | entrevista, entrevistar
        video, footage | فيديو, مقطع, لقطات, مقاطع | vídeo, video, grabación, imágenes
        photo, photograph, picture, image, photographer | صورة, صور, مصور, تصوير | foto, fotografía, imagen, fotógrafo
        documentary | وثائقي | documental
        Hollywood | هوليوود | Hollywood
        Oscar, Oscars | أوسكار, الأوسكار | Óscar
        Netflix | نتفليكس | Netflix
        Disney | ديزني | Disney
        audience, viewer | جمهور, مشاهد, مشاهدين, متابع | público, audiencia, espectador, televidente
        role, character, scene | دور, شخصية, مشهد, أدوار, شخصيات, مشاهد | papel, personaje, escena, rol
        story, tale | قصة, حكاية, قصص | historia, cuento, relato
        legend, legendary, hero | أسطورة, أسطوري, بطل, أساطير | leyenda, legendario, héroe
        design, designer | تصميم, مصمم, صمم | diseño, diseñador, diseñar
        architecture, architect | معماري, عمارة, هندسة معمارية | arquitectura, arquitecto
        video game, gaming | لعبة فيديو, ألعاب الفيديو | videojuego
        philosophy, philosopher | فلسفة, فيلسوف | filosofía, filósofo
        critic, criticism, criticise, criticize, review | نقد, ناقد, انتقاد, انتقد, انتقادات, نقاد | crítica, crítico, criticar
        stage, studio | مسرح, استوديو, منصة | escenario, estudio
        Broadway | برودواي | Broadway
        style, trend | أسلوب, نمط, اتجاه | estilo, tendencia
        """
}
