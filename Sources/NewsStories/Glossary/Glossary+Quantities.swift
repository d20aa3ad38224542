extension Glossary {
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
