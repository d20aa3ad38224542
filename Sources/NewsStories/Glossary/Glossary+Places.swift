extension Glossary {
    static let places = """
        Washington | واشنطن | Washington
        New York, New Yorker | نيويورك | Nueva York, New York, neoyorquino
        California, Californian | كاليفورنيا | California, californiano
        Texas, Texan | تكساس | Texas, texano, tejano
        Florida | فلوريدا | Florida
        Los Angeles | لوس أنجلوس, لوس أنجليس | Los Ángeles
        San Francisco | سان فرانسيسكو | San Francisco
        Chicago | شيكاغو | Chicago
        Virginia | فيرجينيا, فرجينيا | Virginia
        Carolina | كارولاينا, كارولينا | Carolina
        London, Londoner | لندن | Londres, londinense
        Scotland, Scottish, Scot, Scots | اسكتلندا, اسكتلندي, إسكتلندا | Escocia, escocés, escocesa
        Wales, Welsh | ويلز, ويلزي | Gales, galés, galesa
        England, English | إنجلترا, انجلترا, إنجليزي, انكلترا | Inglaterra, inglés, inglesa
        Northern Ireland | أيرلندا الشمالية, إيرلندا الشمالية | Irlanda del Norte
        Edinburgh | إدنبرة | Edimburgo
        Paris, Parisian | باريس, باريسي | París, parisino
        Berlin | برلين | Berlín
        Munich | ميونيخ, ميونخ | Múnich
        Brussels | بروكسل | Bruselas
        Geneva | جنيف | Ginebra
        Vienna | فيينا | Viena
        Rome, Roman | روما, روماني | Roma, romano
        Milan | ميلانو, ميلان | Milán
        Venice | البندقية, فينيسيا | Venecia
        Moscow | موسكو | Moscú
        Kiev, Kyiv | كييف | Kiev
        Warsaw | وارسو | Varsovia
        Athens | أثينا | Atenas
        Istanbul | إسطنبول, اسطنبول | Estambul
        Ankara | أنقرة | Ankara
        Damascus | دمشق | Damasco
        Beirut | بيروت | Beirut
        Baghdad | بغداد | Bagdad
        Tehran | طهران | Teherán
        Cairo | القاهرة | El Cairo, Cairo
        Riyadh | الرياض | Riad
        Mecca | مكة | La Meca, Meca
        Tel Aviv | تل أبيب | Tel Aviv
        Sanaa | صنعاء | Saná
        Aleppo | حلب | Alepo
        Mosul | الموصل | Mosul
        Beijing, Peking | بكين | Pekín, Beijing
        Shanghai | شنغهاي | Shanghái
        Tokyo | طوكيو | Tokio
        New Delhi, Delhi | نيودلهي, دلهي | Nueva Delhi, Delhi
        Mumbai | مومباي | Bombay, Mumbai
        Seoul | سول | Seúl
        Pyongyang | بيونغ يانغ | Pyongyang, Pionyang
        Sydney | سيدني | Sídney
        Havana | هافانا | La Habana
        Caracas | كراكاس | Caracas
        Bogota | بوغوتا | Bogotá
        Africa, African | أفريقيا, إفريقيا, أفريقي, إفريقي | África, africano
        Asia, Asian | آسيا, آسيوي | Asia, asiático
        America, American, Americas | أمريكا, أميركا, أمريكي, أميركي | América, americano
        Latin America, Latin American | أمريكا اللاتينية, أميركا اللاتينية | América Latina, Latinoamérica, latinoamericano
        South America | أمريكا الجنوبية | Sudamérica, América del Sur
        Atlantic | الأطلسي, المحيط الأطلسي | Atlántico
        Pacific | المحيط الهادئ, الهادئ, المحيط الهادي | Pacífico
        Mediterranean | المتوسط, البحر المتوسط, البحر الأبيض المتوسط | Mediterráneo
        Red Sea | البحر الأحمر | mar Rojo
        Persian Gulf, Gulf | الخليج, خليجي | Golfo, golfo Pérsico
        Arctic, Antarctic, Antarctica | القطب الشمالي, القطب الجنوبي, القطبية | Ártico, Antártida, Antártico
        Catalonia, Catalan | كتالونيا, كاتالونيا, كتالوني | Cataluña, catalán, catalana
        Crimea | القرم, شبه جزيرة القرم | Crimea
        Kashmir | كشمير | Cachemira
        Balkan, Balkans | بلقان | Balcanes, balcánico
        Soviet, Soviet Union | سوفياتي, سوفيتي, الاتحاد السوفيتي, الاتحاد السوفياتي | soviético, Unión Soviética, URSS
        Nazi, Nazism, Hitler | نازي, نازية, هتلر | nazi, nazismo, Hitler
        Holocaust | محرقة, هولوكوست, المحرقة | Holocausto
        Roma, Gypsy | غجر | gitano
        Rohingya | روهينغا, روهينجا | rohinyá, rohingya
        Silicon Valley | وادي السيليكون | Silicon Valley
        Wall Street | وول ستريت | Wall Street
        World War | الحرب العالمية | Guerra Mundial
        Cold War | الحرب الباردة | Guerra Fría
        """
}
