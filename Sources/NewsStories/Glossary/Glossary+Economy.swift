extension Glossary {
    static let economy = """
        economy, economic, economist, economics | اقتصاد, اقتصادي | economía, económico, economista
        bank, banker, banking | بنك, مصرف, بنوك, مصارف, مصرفي | banco, banquero, bancario, banca
        central bank | البنك المركزي, المصرف المركزي | banco central
        money, cash | مال, أموال, نقود, نقد | dinero, efectivo
        dollar | دولار | dólar
        euro | يورو | euro
        pound, sterling | جنيه, جنيه استرليني | libra, libra esterlina
        lira | ليرة | lira
        yuan | يوان | yuan
        rouble, ruble | روبل | rublo
        currency | عملة, عملات | moneda, divisa
        bitcoin, cryptocurrency | بيتكوين, عملة رقمية, عملات مشفرة | bitcoin, criptomoneda
        price, cost | سعر, أسعار, تكلفة, كلفة, ثمن, تكاليف | precio, coste, costo, costar
        inflation | تضخم | inflación
        tax, taxation, taxpayer | ضريبة, ضرائب, ضريبي | impuesto, fiscal, tributario, contribuyente
        budget | ميزانية, موازنة | presupuesto, presupuestario
        debt | دين, ديون | deuda
        loan, lend, lender, credit | قرض, قروض, ائتمان | préstamo, crédito, prestar, prestamista
        mortgage | رهن عقاري, رهن | hipoteca
        interest rate | سعر الفائدة, أسعار الفائدة, فائدة | tipo de interés, tasa de interés
        investment, invest, investor | استثمار, مستثمر, استثمارات, مستثمرين | inversión, invertir, inversor, inversionista
        market | سوق, أسواق | mercado
        stock, share, shareholder | سهم, أسهم, مساهم, مساهمين | acción, acciones, accionista
        stock exchange, stock market | بورصة, سوق الأسهم | bolsa, mercado de valores
        trade, trading, trader | تجارة, تجاري, تداول, تاجر | comercio, comercial, comerciar, comerciante
        tariff, duty, duties | رسوم جمركية, رسوم, تعريفة | arancel, arancelario
        export, exporter | تصدير, صادرات, صدر | exportación, exportar, exportador
        import, importer | استيراد, واردات | importación, importar, importador
        business, businessman, entrepreneur | أعمال, رجل أعمال, رجال الأعمال | negocio, empresario, empresarial, emprendedor
        company, firm, corporation, corporate | شركة, شركات, مؤسسة | empresa, compañía, corporación, corporativo, firma
        chief executive, CEO | الرئيس التنفيذي, رئيس تنفيذي, المدير التنفيذي | director ejecutivo, consejero delegado, CEO
        chairman | رئيس مجلس الإدارة | presidente del consejo
        director, manager | مدير, مدراء, مديرة | director, directora, gerente, gestor
        board | مجلس الإدارة | junta, consejo de administración, directiva
        executive | تنفيذي, مسؤول تنفيذي | ejecutivo
        industry, industrial | صناعة, صناعي, قطاع | industria, industrial
        sector | قطاع, قطاعات | sector
        factory, plant | مصنع, مصانع | fábrica, planta
        product, production, produce, producer | منتج, إنتاج, منتجات, أنتج | producto, producción, producir, productor
        manufacture, manufacturer, maker | تصنيع, مصنع, صانع | fabricación, fabricar, fabricante
        job, employment, employ, employer | وظيفة, وظائف, توظيف, عمل | empleo, trabajo, emplear, empleador
        unemployment, unemployed, jobless | بطالة, عاطل, عاطلين | desempleo, paro, desempleado
        worker, employee, staff | عامل, عمال, موظف, موظفين | trabajador, trabajadora, empleado, empleada, personal
        work | عمل, يعمل, أعمال | trabajo, trabajar
        wage, salary, pay | أجر, أجور, راتب, رواتب | salario, sueldo, paga
        payment, pay, paid | دفع, مدفوعات, دفعت | pago, pagar
        labor, labour | عمل, عمالة, عمالي | laboral
        strike, walkout | إضراب, إضرابات | huelga
        profit, earnings, revenue, income | ربح, أرباح, دخل, إيرادات, عائدات | beneficio, ganancia, ingreso, ingresos, renta
        loss, losses | خسارة, خسائر | pérdida
        sale, sell, sold, seller | بيع, مبيعات, باع, بائع | venta, vender, vendedor
        buy, purchase, buyer, bought | شراء, اشترى, مشتري, مشتريات | comprar, compra, comprador
        shop, store, retail, retailer | متجر, متاجر, محل, محلات, تجزئة | tienda, minorista, comercio
        supermarket | سوبر ماركت, سوبرماركت | supermercado
        customer, client, consumer | زبون, زبائن, عميل, عملاء, مستهلك, مستهلكين | cliente, consumidor, consumo
        contract | عقد, عقود | contrato, contratar
        insurance, insurer | تأمين | seguro, aseguradora
        pension, retirement, retire | معاش, تقاعد, متقاعد, تقاعدي | pensión, jubilación, jubilarse, jubilado, retiro
        growth, grow | نمو, نما | crecimiento, crecer
        recession, downturn | ركود, انكماش | recesión
        crisis | أزمة, أزمات | crisis
        poverty, poor | فقر, فقير, فقراء | pobreza, pobre
        rich, wealth, wealthy | غني, أغنياء, ثروة, ثري, أثرياء | rico, riqueza, acaudalado
        billionaire, millionaire | ملياردير, مليونير | multimillonario, millonario
        fund, funding | صندوق, تمويل, صناديق | fondo, financiación, financiar
        finance, financial, financier | مالي, مالية, تمويل | finanzas, financiero
        oil, petroleum, crude | نفط, نفطي, بترول | petróleo, petrolero, crudo
        gas | غاز, غازي | gas
        OPEC | أوبك | OPEP
        energy | طاقة | energía, energético
        electricity, electric, electrical | كهرباء, كهربائي | electricidad, eléctrico
        fuel, petrol, gasoline, diesel | وقود, بنزين, ديزل | combustible, gasolina, diésel
        coal | فحم | carbón
        gold, golden | ذهب, ذهبي | oro, dorado
        steel, iron | حديد, صلب, فولاذ | acero, hierro
        agriculture, agricultural, farm, farmer, farming | زراعة, زراعي, مزرعة, مزارع, مزارعين, فلاح | agricultura, agrícola, granja, granjero, agricultor
        wheat, grain | قمح, حبوب | trigo, grano, cereal
        harvest, crop | محصول, حصاد, محاصيل | cosecha, cultivo
        food | طعام, غذاء, غذائي, أغذية, مواد غذائية | comida, alimento, alimentario, alimentación
        tourism, tourist | سياحة, سياحي, سائح, سياح | turismo, turista, turístico
        hotel | فندق, فنادق | hotel
        restaurant | مطعم, مطاعم | restaurante
        airline, airways | شركة طيران, خطوط جوية, طيران | aerolínea, compañía aérea
        airport | مطار, مطارات | aeropuerto
        plane, aircraft, airplane, jet | طائرة, طائرات | avión, aeronave
        flight, fly, flew | رحلة, رحلة جوية, طيران, رحلات | vuelo, volar
        pilot | طيار, طيارين | piloto
        helicopter | مروحية, هليكوبتر, طائرة هليكوبتر | helicóptero
        ship, vessel | سفينة, سفن | barco, buque, nave
        boat | قارب, قوارب, زورق | bote, barca, lancha
        port, harbour, harbor | ميناء, موانئ, مرفأ | puerto
        train, rail, railway | قطار, قطارات, سكة حديد, سكك حديدية | tren, ferrocarril, ferroviario
        bus, coach | حافلة, حافلات, باص | autobús, bus
        car, vehicle | سيارة, سيارات, مركبة, مركبات | coche, automóvil, vehículo, carro, auto
        truck, lorry | شاحنة, شاحنات | camión
        driver, drive | سائق, سائقين, قيادة | conductor, conducir
        taxi, cab | تاكسي, سيارة أجرة | taxi
        bicycle, bike, cyclist, cycling | دراجة, دراجات, دراج | bicicleta, ciclista, ciclismo, bici
        motorcycle, motorbike | دراجة نارية | motocicleta, moto
        road, highway, motorway | طريق, طرق, طريق سريع | carretera, camino, autopista
        street | شارع, شوارع | calle
        bridge | جسر, جسور | puente
        traffic, transport, transportation | مرور, نقل, حركة المرور, مواصلات | tráfico, transporte, circulación
        passenger | راكب, ركاب, مسافر | pasajero
        travel, trip, journey | سفر, رحلة, سافر | viaje, viajar
        building, build, construction, built | بناء, مبنى, مباني, مبان, بنى, تشييد | edificio, construcción, construir
        house, home, housing | منزل, منازل, بيت, بيوت, مسكن, سكن, إسكان | casa, hogar, vivienda
        apartment, flat | شقة, شقق | apartamento, piso, departamento
        property, real estate | عقار, عقارات, ملكية, ممتلكات | propiedad, inmobiliario, inmueble
        rent | إيجار | alquiler, alquilar
        development, develop, developer | تطوير, تنمية, تطور, مطور | desarrollo, desarrollar, desarrollador
        privatisation, private | خاص, خاصة, خصخصة | privado, privatización
        public | عام, عامة, عمومي, جمهور | público
        supply, supplies | إمدادات, توريد, إمداد | suministro, suministrar
        demand | طلب, مطالب, مطالبة | demanda, exigir, exigencia
        crypto, digital | رقمي, رقمية | digital
        brand | علامة تجارية, ماركة | marca
        advertising, advert, advertisement, ad | إعلان, إعلانات, دعاية | publicidad, anuncio, publicitario
        """
}
