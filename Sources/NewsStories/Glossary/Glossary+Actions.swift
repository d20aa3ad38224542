extension Glossary {
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
}
