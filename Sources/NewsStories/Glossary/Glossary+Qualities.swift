extension Glossary {
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
}
