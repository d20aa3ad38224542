extension Glossary {
    static let people = """
        leader of, chief, head of | رئيس, زعيم | jefe, jefa
        boss | رئيس, مدير | jefe
        professional, profession | مهني, محترف, مهنة | profesional, profesión
        student leader, intern | متدرب | becario
        engineer | مهندس | ingeniero
        scholar, academic | أكاديمي, باحث | académico, erudito
        sailor, crew, captain | بحار, طاقم, قبطان | marinero, marino, tripulación, tripulante
        miner, mining | تعدين, عامل منجم, منجم, مناجم | minero, minería
        merchant, vendor | تاجر, بائع | mercader, vendedor
        adviser, advisor, advice, advise, consultant | مستشار, نصيحة, استشاري, مستشارين, نصح | asesor, consejo, consejero, aconsejar, consultor
        assistant, aide | مساعد, معاون | asistente, ayudante
        founder, founded, found, co-founder | مؤسس, أسس, تأسس | fundador, fundar, cofundador
        owner, own | مالك, صاحب, يملك, ملاك | propietario, dueño, poseer
        partner, partnership | شريك, شركاء, شراكة | socio, pareja, asociación
        colleague | زميل, زملاء | colega, compañero
        rival, opponent | منافس, خصم, خصوم | rival, oponente, adversario
        crowd | حشد, جمهور, حشود | multitud, muchedumbre
        group | مجموعة, جماعة, مجموعات | grupo
        generation | جيل, أجيال | generación
        resident, inhabitant | مقيم, ساكن, سكان, مقيمين | residente, habitante
        identity | هوية | identidad
        name, named | اسم, أسماء, يدعى, سمي | nombre, llamado, llamar, nombrar
        """
    static let actions = """
        begin, start, launch | بدأ, بداية, انطلاق, إطلاق, أطلق, يبدأ, بدء | comenzar, empezar, inicio, iniciar, lanzar, lanzamiento, comienzo
        end, finish, conclude | انتهى, نهاية, إنهاء, ختام | fin, final, terminar, finalizar, concluir
        stop, halt | توقف, وقف, إيقاف | parar, detener, frenar
        continue, ongoing | استمر, مستمر, واصل, استمرار | continuar, seguir
        return, come back | عاد, عودة, يعود, إعادة | volver, regresar, regreso, retorno, vuelta
        leave, left, depart, departure | غادر, مغادرة, رحيل, ترك | salir, dejar, partir, salida, abandonar, marcharse
        arrive, arrival, reach | وصل, وصول, بلغ | llegar, llegada, alcanzar
        enter, entry, join | دخل, دخول, انضم, انضمام | entrar, entrada, unirse, ingresar
        open, opening | فتح, افتتاح, مفتوح | abrir, apertura, abierto, inaugurar
        close, closed, closure, shut | أغلق, إغلاق, مغلق | cerrar, cierre, cerrado
        rise, increase, raise | ارتفع, ارتفاع, زيادة, رفع, تزايد, زاد | aumentar, aumento, subir, elevar, incremento, incrementar, alza
        fall, decrease, decline, drop, reduce, reduction, cut | انخفاض, تراجع, انخفض, هبوط, خفض, تقليل, سقط | caer, caída, disminuir, bajar, reducir, reducción, recorte, recortar, descenso
        change, shift | تغيير, تغير, غير, تحول | cambiar, cambio
        help, assist, assistance | مساعدة, ساعد | ayudar, ayuda, asistencia
        support, back, backing | دعم, تأييد, مؤيد, مؤيدين, أيد | apoyar, apoyo, respaldo, respaldar, partidario
        reject, refuse, refusal, rejection | رفض | rechazar, rechazo, negarse
        accept, acceptance | قبل, قبول | aceptar, aceptación
        approve, approval | وافق, موافقة, إقرار | aprobar, aprobación
        deny, denial | نفى, إنكار, نفي | negar, desmentir, negación
        admit, acknowledge, admission | اعترف, اعتراف, أقر | admitir, reconocer
        promise, pledge, vow | وعد, تعهد, وعود | prometer, promesa, compromiso
        urge, call on | حث, دعا, دعوة | instar, pedir, llamamiento
        ask, question, request | سأل, سؤال, طلب, أسئلة | preguntar, pregunta, pedir, solicitar, solicitud
        answer, respond, response, reply | رد, إجابة, استجابة, أجاب | responder, respuesta, contestar
        announce, announcement | أعلن, إعلان | anunciar, anuncio
        reveal, disclose, leak | كشف, تسريب, تسريبات | revelar, filtración, desvelar, filtrar
        hide, secret, conceal | سر, سري, إخفاء, أسرار, سرية | secreto, ocultar, esconder
        show, display | أظهر, عرض | mostrar, exhibir
        believe, belief | اعتقد, يعتقد, معتقد, إيمان | creer, creencia
        hope | أمل, آمال, يأمل | esperanza, esperar
        fear, afraid, scared | خوف, خشية, مخاوف, خائف, يخشى | miedo, temor, temer, asustado
        concern, worry, worried | قلق, مخاوف | preocupación, preocupar, preocupado, inquietud
        love | حب, أحب, يحب | amor, amar, querer
        hate, hatred | كره, كراهية | odio, odiar
        anger, angry, fury, furious | غضب, غاضب | ira, enojo, furia, enfadado, enojado, furioso, rabia
        happy, happiness, joy | سعيد, سعادة, فرح | feliz, felicidad, alegría, contento
        sad, sadness, grief, mourning | حزن, حزين, حداد | triste, tristeza, luto, duelo
        cry, tears, weep | بكاء, دموع, بكى | llorar, lágrima, llanto
        laugh, laughter, smile | ضحك, ابتسامة, ابتسم | reír, risa, sonrisa, sonreír
        shame, embarrass, embarrassment, humiliate, humiliation | عار, خجل, إحراج, محرج, إذلال | vergüenza, avergonzar, humillación, humillar
        apologise, apologize, apology, sorry | اعتذر, اعتذار, آسف | disculpa, disculparse, perdón
        thank, thanks, grateful | شكر, شكرا, ممتن | gracias, agradecer, agradecido
        praise, hail | أشاد, إشادة, ثناء | elogiar, elogio, alabar
        condemn, condemnation, denounce | أدان, إدانة, ندد, استنكر, تنديد | condenar, denunciar, denuncia
        blame | لوم, ألقى باللوم | culpar, culpa
        complain, complaint | شكوى, اشتكى, شكاوى | queja, quejarse
        insult, offensive, mock, ridicule | إهانة, سخرية, مسيء, مهين | insulto, insultar, ofensivo, burla, ridículo, ofender, burlarse
        lie, false, fake, mislead | كذب, كاذب, مزيف, زائف, مضلل, وهمي | mentira, mentir, falso, engañoso, falsedad
        truth, true, fact | حقيقة, صحيح, حقائق, صدق | verdad, verdadero, hecho, cierto
        error, mistake, wrong | خطأ, أخطاء, خاطئ | error, equivocación, equivocado, incorrecto
        fail, failure | فشل, إخفاق | fracaso, fracasar, fallar, fallo
        succeed, success, successful | نجاح, ناجح, نجح | éxito, exitoso, lograr, triunfar
        achieve, achievement | إنجاز, حقق, تحقيق, إنجازات | lograr, logro, conseguir
        try, attempt, effort | محاولة, حاول, جهد, جهود, محاولات | intentar, intento, esfuerzo, tratar
        work on, create, creation, creative | خلق, إنشاء, إبداع, مبدع, أنشأ | crear, creación, creativo
        prevent, avoid | منع, تجنب, تفادي | evitar, prevenir, impedir
        protect, protection | حماية, حمى | proteger, protección
        control | سيطرة, تحكم, مراقبة | control, controlar
        lead, led | قاد, قيادة, يقود | liderar, dirigir, encabezar
        follow | تابع, متابعة, اتبع | seguir
        wait | انتظر, انتظار | esperar, espera
        expect, expectation | توقع, متوقع, توقعات, يتوقع | esperar, expectativa, prever
        predict, prediction, forecast | توقع, تنبؤ, توقعات | predecir, predicción, pronóstico, previsión
        remember, memory, memorial | ذاكرة, تذكر, ذكريات, ذكرى, تذكاري | recordar, memoria, recuerdo, conmemorativo
        forget, forgotten | نسي, نسيان | olvidar, olvido
        understand, comprehension | فهم, تفاهم | entender, comprender, comprensión
        explain, explanation | شرح, تفسير, توضيح | explicar, explicación
        describe, description | وصف, صف | describir, descripción
        compare, comparison | مقارنة, قارن | comparar, comparación
        choose, choice, select, pick | اختيار, اختار, خيار, خيارات | elegir, elección, seleccionar, selección, escoger, opción
        win over, attract | جذب, اجتذب | atraer
        send, sent | أرسل, إرسال | enviar, envío
        receive, receipt | تلقى, استلم, استقبال, استقبل | recibir
        bring, carry | حمل, جلب, نقل | traer, llevar, cargar
        move, movement | حركة, تحرك, انتقل, نقل, تحركات | mover, movimiento, mudarse, trasladar
        push, pull | دفع, سحب | empujar, tirar, jalar
        throw, threw, hurl | رمى, ألقى, إلقاء | lanzar, tirar, arrojar
        catch, caught | قبض, ضبط, أمسك | atrapar, capturar, pillar
        capture, seize | أسر, استيلاء, استولى, القبض | capturar, captura, apoderarse, incautar
        hit, beat, strike | ضرب, ضربة, ضربات | golpear, golpe, pegar
        break, broken, broke | كسر, مكسور, انكسر | romper, roto, rotura
        burn, burning, burnt | حرق, احتراق, أحرق, احترق | quemar, arder, quemadura
        sink, drown, sank | غرق, إغراق | hundir, hundirse, ahogarse, ahogar
        walk | مشى, سير, مشي | caminar, andar, paseo
        jump, leap | قفز, قفزة | saltar, salto
        sit, stand, stood | جلس, وقف, جلوس, وقوف | sentarse, sentar, estar de pie
        watch, look | شاهد, نظر, مشاهدة, ينظر | mirar, observar, contemplar
        hear, listen | سمع, استمع, استماع | oír, escuchar
        speak, talk, spoke | تحدث, كلام, حديث, يتحدث | hablar, conversar
        think, thought | فكر, تفكير, ظن | pensar, pensamiento
        feel, feeling, felt, emotion, emotional | شعر, شعور, مشاعر, عاطفي, عاطفة, إحساس | sentir, sentimiento, emoción, emocional
        live, life, alive | حياة, عاش, يعيش, حي, معيشة | vivir, vida, vivo
        experience | تجربة, خبرة, تجارب | experiencia
        need, necessary | حاجة, احتياجات, يحتاج, ضروري, احتاج | necesitar, necesidad, necesario
        require, requirement | يتطلب, متطلبات, مطلوب, شرط | requerir, requisito, exigir
        allow, permit, permission | سمح, إذن, تصريح, سماح, يسمح | permitir, permiso
        force, compel | أجبر, إجبار | obligar, forzar
        encourage | شجع, تشجيع | animar, alentar, fomentar
        inspire, inspiration | إلهام, ألهم, ملهم | inspirar, inspiración
        provide, offer | قدم, توفير, عرض, تقديم, وفر | proporcionar, ofrecer, oferta, brindar
        share, split, divide, division | مشاركة, تقسيم, انقسام, شارك, حصة | compartir, dividir, división
        participate, participant, participation | شارك, مشاركة, مشارك, مشاركين | participar, participante, participación
        collect, gather | جمع, تجميع | recoger, reunir, recolectar
        save, saving | إنقاذ, توفير, ادخار | salvar, ahorrar, ahorro
        spend, spending, expense | إنفاق, نفقات, أنفق | gastar, gasto
        replace, replacement, successor, succeed | استبدال, بديل, خليفة, خلف | reemplazar, sustituir, sucesor, reemplazo
        remove, removal, delete | إزالة, حذف, أزال | eliminar, quitar, retirar, borrar
        add, addition | إضافة, أضاف | añadir, agregar, adición
        include, inclusion | شمل, تضمن, تشمل, إدراج | incluir, inclusión
        use, usage | استخدام, استخدم, استعمال, يستخدم | usar, uso, utilizar
        test, trial | اختبار, تجربة, فحص | probar, prueba, ensayo
        check, verify, monitor | تحقق, فحص, مراقبة, رصد | comprobar, verificar, supervisar, controlar
        measure | قياس, إجراء, إجراءات, تدابير | medida, medir
        estimate | تقدير, تقدر, قدر | estimar, estimación, calcular
        count, number | عد, عدد, أعداد | contar, número
        sign, signature | توقيع, وقع | firmar, firma
        publish, publication, publisher | نشر, منشور, ناشر | publicar, publicación, editorial
        post | نشر, منشور, منصب | publicar, puesto
        print | طباعة, طبع, مطبوع | imprimir, impreso, impresión
        record, recording | تسجيل, سجل | grabar, grabación, registrar, registro
        register, registration | تسجيل, سجل | registrar, inscribir, inscripción
        claim | زعم, ادعى, ادعاء, مزاعم | afirmar, reivindicar, alegar
        argue, argument, dispute, row | جدال, خلاف, نزاع, حجة, جدل, خلافات | argumentar, argumento, disputa, discutir, polémica
        controversy, controversial | جدل, مثير للجدل | controversia, polémico, controvertido
        suggest, suggestion | اقتراح, اقترح, يشير | sugerir, sugerencia
        demand | طالب, مطالبة | exigir
        pray, prayer | صلاة, صلى, دعاء | rezar, oración, orar
        swear, oath | قسم, يمين, أقسم | jurar, juramento
        wash, washing | غسل, غسيل | lavar
        shoot down, intercept | إسقاط, اعتراض, أسقط | derribar, interceptar
        deploy, deployment | نشر, انتشار | desplegar, despliegue
        deport, deportation, expel, expulsion | ترحيل, طرد | deportar, deportación, expulsar, expulsión
        dismiss, fire, sack | إقالة, طرد, فصل, أقال | despedir, despido, destituir, cesar
        hire, recruit | توظيف, تعيين, تجنيد | contratar, reclutar, contratación
        resume | استئناف, استأنف | reanudar
        delay, postpone | تأخير, تأجيل, أجل | retraso, retrasar, aplazar, posponer
        cancel, cancellation | إلغاء, ألغى, ألغي | cancelar, cancelación, suspender
        suspend, suspension | تعليق, علق | suspender, suspensión
        restore, repair, fix | استعادة, إصلاح, ترميم, إعادة | restaurar, reparar, reparación, arreglar
        connect, link, connection | اتصال, صلة, ربط, علاقة, ارتباط | conectar, vínculo, conexión, enlace, vincular
        relation, relationship | علاقة, علاقات | relación
        """
    static let qualities = """
        big, large, huge, great, massive | كبير, ضخم, هائل, عظيم, كبرى | grande, enorme, gigante, masivo, gigantesco
        small, little, tiny | صغير | pequeño, diminuto
        new | جديد | nuevo
        modern | حديث, معاصر | moderno
        good, better, best | جيد, أفضل, حسن | bueno, mejor
        bad, worse, worst | سيئ, أسوأ, سيء | malo, peor
        strong, strength, powerful | قوي, قوة, شديد | fuerte, fuerza, poderoso, potente
        weak, weakness | ضعيف, ضعف | débil, debilidad
        high, height, tall | عال, مرتفع, ارتفاع, طويل, عالي | alto, altura, elevado
        low | منخفض | bajo
        long, length | طويل, طول | largo, longitud
        short | قصير | corto, breve
        fast, quick, rapid, speed | سريع, سرعة | rápido, velocidad, veloz
        slow | بطيء, بطء | lento
        important, importance, significant | مهم, هام, أهمية | importante, importancia, significativo
        serious, severe, grave | خطير, جاد, شديد | grave, serio, severo
        danger, dangerous, risk | خطر, خطير, مخاطر, مخاطرة | peligro, peligroso, riesgo
        difficult, difficulty, hard, tough | صعب, صعوبة, صعوبات | difícil, dificultad, duro
        easy, simple | سهل, بسيط | fácil, sencillo, simple
        possible, possibility | ممكن, إمكانية, محتمل, احتمال | posible, posibilidad
        impossible | مستحيل | imposible
        necessary, essential, vital | ضروري, أساسي, حيوي | esencial, vital, imprescindible
        real, reality | حقيقي, واقع, واقعي | real, realidad
        clear | واضح | claro, evidente
        different, difference | مختلف, اختلاف, فرق | diferente, diferencia, distinto
        similar, same | مشابه, مماثل, متشابه | similar, parecido, semejante
        common, ordinary, usual | شائع, عادي, مشترك, معتاد | común, ordinario, habitual, corriente
        rare, unusual, strange | نادر, غريب, غير عادي | raro, inusual, extraño
        special, unique | خاص, فريد | especial, único
        beautiful, beauty | جميل, جمال | hermoso, belleza, bello, bonito
        popular, popularity | شعبي, شعبية | popular, popularidad
        dark, darkness, night, midnight | ليل, ظلام, مظلم, ليلة, منتصف الليل | oscuro, oscuridad, noche, medianoche
        light, bright | ضوء, ساطع, خفيف | luz, brillante, ligero
        red | أحمر, حمراء | rojo
        blue | أزرق, زرقاء | azul
        green | أخضر, خضراء | verde
        yellow, orange | أصفر, صفراء, برتقالي | amarillo, naranja
        brown, pink, purple | بني, وردي, أرجواني | marrón, rosa, morado
        grey, gray, silver | رمادي, فضي, فضة | gris, plata, plateado
        wooden, paper, plastic | خشبي, ورق, بلاستيك, خشب | madera, papel, plástico
        metal, stone, rock | معدن, حجر, صخرة, صخور, معادن, حجارة | metal, piedra, roca
        empty, full | فارغ, خال, ممتلئ, كامل | vacío, lleno
        deep, depth | عميق, عمق | profundo, profundidad
        wide, broad | واسع, عريض | ancho, amplio
        main, major, key | رئيسي, أساسي | principal, clave, fundamental
        personal, individual | شخصي, فردي, فرد, أفراد | personal, individual, individuo
        responsible, responsibility | مسؤولية, مسؤول | responsable, responsabilidad
        honour, honor, dignity, respect | شرف, كرامة, احترام, تكريم | honor, dignidad, respeto, homenaje
        moral, ethical, ethics | أخلاقي, أخلاق | moral, ético, ética
        brave, courage | شجاع, شجاعة | valiente, coraje, valor
        confident, confidence, trust | ثقة, واثق | confianza, confiar, seguro
        inferior, superior | متفوق, تفوق, نقص | inferior, superior
        crazy, mad, hysterical | مجنون, جنون | loco, locura, histérico
        tired, exhausted | متعب, إرهاق, مرهق | cansado, agotado
        hunger, hungry, starvation, famine | جوع, جائع, مجاعة | hambre, hambruna
        thirst, dry | عطش, جاف | sed, seco
        quiet, silence, silent, calm | صمت, هادئ, هدوء | silencio, tranquilo, calma, silencioso
        loud, noise, sound | صوت, ضوضاء, أصوات, ضجيج | ruido, sonido
        emotional, passion | شغف, عاطفة | pasión, apasionado
        challenge | تحدي, تحد, تحديات | desafío, reto, desafiar
        problem, issue | مشكلة, مشاكل, قضية, مسألة, قضايا | problema, asunto, cuestión
        solution, solve | حل, حلول | solución, resolver, solucionar
        opportunity, chance | فرصة, فرص | oportunidad, posibilidad
        reason, cause | سبب, أسباب | razón, motivo, causa, causar
        result, outcome, consequence | نتيجة, نتائج, عواقب | resultado, consecuencia
        effect, impact, influence | تأثير, أثر, نفوذ, آثار | efecto, impacto, influencia
        situation, condition, circumstance | وضع, حالة, ظروف, أوضاع, موقف | situación, condición, circunstancia
        case | قضية, حالة, قضايا, حالات | caso
        event | حدث, أحداث, فعالية | evento, acontecimiento, suceso
        process | عملية | proceso
        method, way of | طريقة, أسلوب, وسيلة | método, manera, forma
        idea, concept | فكرة, أفكار, مفهوم | idea, concepto
        opinion, view | رأي, آراء, وجهة نظر | opinión, punto de vista
        example | مثال, أمثلة | ejemplo
        kind, type | نوع, أنواع | tipo, clase
        level, standard | مستوى, معيار, مستويات, معايير | nivel, estándar
        line, queue | خط, خطوط, طابور, صف | línea, fila, cola
        side | جانب, طرف, جوانب | lado
        place, site, location | مكان, موقع, أماكن, مواقع | lugar, sitio, ubicación
        area, zone | منطقة, مناطق | zona, área
        city, urban, town | مدينة, مدن, بلدة, حضري | ciudad, urbano, localidad
        village, rural | قرية, قرى, ريفي, ريف | pueblo, aldea, rural
        centre, center, central | مركز, مركزي, وسط, مراكز | centro, central
        square | ساحة, ميدان | plaza
        world | عالم | mundo
        future | مستقبل | futuro
        past | ماض, ماضي, سابق | pasado
        former | سابق | antiguo, ex, anterior
        morning | صباح | mañana
        afternoon, evening | مساء, ظهر, عصر | tarde
        day, daily | يوم, أيام, يومي | día, diario
        week, weekly, weekend | أسبوع, أسابيع, أسبوعي, عطلة نهاية الأسبوع | semana, semanal, fin de semana
        month, monthly | شهر, أشهر, شهري | mes, mensual
        year, annual, yearly | سنة, عام, سنوات, أعوام, سنوي | año, anual
        decade, century | عقد, قرن, عقود, قرون | década, siglo, decenio
        hour, minute, moment | ساعة, دقيقة, لحظة, ساعات, دقائق, لحظات | hora, minuto, momento
        summer | صيف | verano
        winter | شتاء | invierno
        spring | ربيع | primavera
        autumn | خريف | otoño
        yesterday, today, tomorrow | أمس, اليوم, غدا | ayer, hoy, mañana
        """
    static let quantities = """
        second | ثاني, ثانية | segundo
        third | ثالث, ثالثة | tercero, tercer
        fourth | رابع, رابعة | cuarto
        fifth | خامس, خامسة | quinto
        sixth | سادس, سادسة | sexto
        seventh | سابع, سابعة | séptimo
        eighth | ثامن, ثامنة | octavo
        ninth, tenth | تاسع, عاشر | noveno, décimo
        half | نصف | mitad, medio
        double, twice | ضعف, مضاعف, مرتين, تضاعف | doble, dos veces, duplicar
        percent, per cent, percentage | في المئة, في المائة, بالمئة, بالمائة, نسبة, مئوية | por ciento, porcentaje
        hundreds | مئات | cientos, centenares
        thousands | آلاف | miles
        millions, million | ملايين, مليون | millones, millón
        dozens, scores | عشرات | decenas, docenas
        mile, kilometre, kilometer, km | ميل, كيلومتر, كم, أميال, كيلومترات | milla, kilómetro, km
        metre, meter, foot, feet, inch | متر, قدم, بوصة, أمتار, أقدام | metro, pie, pulgada
        ton, tonne, kilogram, pound, kilo | طن, كيلوغرام, كيلو, أطنان, رطل | tonelada, kilogramo, kilo
        litre, gallon, barrel | لتر, برميل, غالون, براميل | litro, barril, galón
        rate, average | معدل, متوسط | tasa, promedio, media
        total, sum, amount, quantity | مجموع, إجمالي, مبلغ, كمية | total, suma, cantidad, importe, monto
        maximum, minimum, limit | حد, أقصى, أدنى, حدود | máximo, mínimo, límite
        degree, degrees | درجة, درجات | grado
        """
}
