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
}
