/// Names as newsrooms commonly spell them: in English, in Spanish, and in Arabic in one or more ways. One word each, and only
/// such as the languages take from each other by sound: not Egypt (مصر) or Germany (ألمانيا).
enum SpelledNames {
    struct Name: Sendable, CustomStringConvertible {
        var latin: [String]
        var arabic: [String]
        var description: String { (latin + arabic).joined(separator: " ") }
    }

    static let persons = names(
        """
        Erdogan | Erdoğan | أردوغان إردوغان
        Netanyahu | Netanyahu | نتنياهو
        Putin | Putin | بوتين
        Zelensky | Zelenski | زيلينسكي
        Zelenskyy | Zelenski | زيلينسكي
        Khamenei | Jamenei | خامنئي
        Sanchez | Sánchez | سانشيز سانتشيز
        Macron | Macron | ماكرون
        Guterres | Guterres | غوتيريش غوتيريس
        Biden | Biden | بايدن
        Trump | Trump | ترامب
        Raisi | Raisi | رئيسي
        Assad | Asad | الأسد
        Nasrallah | Nasralá | نصرالله
        Maduro | Maduro | مادورو
        Lavrov | Lavrov | لافروف
        Blinken | Blinken | بلينكن
        Gallant | Gallant | غالانت
        Gantz | Gantz | غانتس
        Haniyeh | Haniya | هنية
        Sinwar | Sinwar | السنوار
        Obama | Obama | أوباما
        Merkel | Merkel | ميركل
        Scholz | Scholz | شولتس
        Johnson | Johnson | جونسون
        Sunak | Sunak | سوناك
        Starmer | Starmer | ستارمر
        Cameron | Cameron | كاميرون
        Lula | Lula | لولا
        Bolsonaro | Bolsonaro | بولسونارو
        Milei | Milei | ميلي
        Petro | Petro | بيترو
        Boric | Boric | بوريك
        Castro | Castro | كاسترو
        Chavez | Chávez | تشافيز شافيز
        Guaido | Guaidó | غوايدو
        Morales | Morales | موراليس
        Medvedev | Medvédev | ميدفيديف مدفيديف
        Shoigu | Shoigú | شويغو
        Prigozhin | Prigozhin | بريغوجين
        Zakharova | Zajárova | زاخاروفا
        Peskov | Peskov | بيسكوف
        Lukashenko | Lukashenko | لوكاشينكو
        Navalny | Navalni | نافالني
        Stoltenberg | Stoltenberg | ستولتنبرغ
        Borrell | Borrell | بوريل
        Meloni | Meloni | ميلوني
        Berlusconi | Berlusconi | برلسكوني برلوسكوني
        Orban | Orbán | أوربان
        Vucic | Vučić | فوتشيتش
        Modi | Modi | مودي
        Sharif | Sharif | شريف
        Kissinger | Kissinger | كيسنجر
        Pelosi | Pelosi | بيلوسي
        Pompeo | Pompeo | بومبيو
        Bolton | Bolton | بولتون
        Sullivan | Sullivan | سوليفان
        Austin | Austin | أوستن
        Hochstein | Hochstein | هوكشتاين هوكستين
        Lapid | Lapid | لابيد
        Herzog | Herzog | هرتسوغ
        Smotrich | Smotrich | سموتريتش
        Ghannouchi | Ghannouchi | الغنوشي
        Haftar | Hafter | حفتر
        Burhan | Burhan | البرهان
        Hamdok | Hamdok | حمدوك
        Tebboune | Tebune | تبون
        Mikati | Mikati | ميقاتي
        Hariri | Hariri | الحريري
        Jumblatt | Yumblat | جنبلاط
        Sadr | Sadr | الصدر
        Soleimani | Soleimaní | سليماني
        Rouhani | Rohaní | روحاني
        Zarif | Zarif | ظريف
        Ahmadinejad | Ahmadineyad | أحمدينجاد
        Gaddafi | Gadafi | القذافي
        Mubarak | Mubarak | مبارك
        Saddam | Sadam | صدام
        Arafat | Arafat | عرفات
        Barghouti | Barghouti | البرغوثي
        Muhammad | Mohamed | محمد
        Ibrahim | Ibrahim | إبراهيم
        Hussein | Huseín | حسين
        Khalid | Jaled | خالد
        Ronaldo | Ronaldo | رونالدو
        Messi | Messi | ميسي
        Mbappe | Mbappé | مبابي
        Benzema | Benzema | بنزيما
        Guardiola | Guardiola | غوارديولا
        Mourinho | Mourinho | مورينيو
        Zidane | Zidane | زيدان
        Modric | Modrić | مودريتش
        Djokovic | Djokovic | ديوكوفيتش جوكوفيتش
        Nadal | Nadal | نادال
        Federer | Federer | فيدرر
        Einstein | Einstein | أينشتاين آينشتاين
        Marx | Marx | ماركس
        Lenin | Lenin | لينين
        Stalin | Stalin | ستالين
        Gandhi | Gandhi | غاندي
        Mandela | Mandela | مانديلا
        Guevara | Guevara | غيفارا
        Picasso | Picasso | بيكاسو
        Clinton | Clinton | كلينتون
        Nixon | Nixon | نيكسون
        Kennedy | Kennedy | كينيدي
        """)

    static let places = names(
        """
        Gaza | Gaza | غزة
        Rafah | Rafah | رفح
        Ramallah | Ramala | رامالله
        Jenin | Yenín | جنين
        Nablus | Nablus | نابلس
        Haifa | Haifa | حيفا
        Baghdad | Bagdad | بغداد
        Basra | Basora | البصرة
        Mosul | Mosul | الموصل
        Erbil | Erbil | أربيل
        Tehran | Teherán | طهران
        Isfahan | Isfahán | أصفهان
        Tabriz | Tabriz | تبريز
        Ankara | Ankara | أنقرة
        Istanbul | Istanbul | إسطنبول
        Izmir | Izmir | إزمير
        Kabul | Kabul | كابل كابول
        Kandahar | Kandahar | قندهار
        Karachi | Karachi | كراتشي
        Peshawar | Peshawar | بيشاور
        Mumbai | Mumbai | مومباي
        Kashmir | Kashmir | كشمير
        Moscow | Moscú | موسكو
        Kherson | Jersón | خيرسون
        Kharkiv | Járkov | خاركيف
        Bakhmut | Bajmut | باخموت
        Donetsk | Donetsk | دونيتسك
        Luhansk | Lugansk | لوغانسك
        Zaporizhzhia | Zaporizhia | زابوريجيا
        Mariupol | Mariúpol | ماريوبول
        Odessa | Odesa | أوديسا
        Ukraine | Ucrania | أوكرانيا
        Belgrade | Belgrado | بلغراد
        Sarajevo | Sarajevo | سراييفو
        Kosovo | Kosovo | كوسوفو
        Berlin | Berlín | برلين
        Hamburg | Hamburgo | هامبورغ
        Frankfurt | Fráncfort | فرانكفورت
        Munich | Múnich | ميونيخ
        Zurich | Zúrich | زيورخ
        Bruxelles | Bruxelles | بروكسل
        Strasbourg | Strasbourg | ستراسبورغ
        Paris | París | باريس
        Marseille | Marsella | مارسيليا
        Madrid | Madrid | مدريد
        Lugano | Lugano | لوغانو
        Valencia | Valencia | فالنسيا
        Porto | Porto | بورتو
        Milan | Milán | ميلان ميلانو
        Manchester | Mánchester | مانشستر
        Liverpool | Liverpool | ليفربول
        London | London | لندن
        Scotland | Scotland | اسكتلندا
        Sweden | Sweden | السويد
        Norway | Norway | النرويج
        Finland | Finlandia | فنلندا
        Washington | Washington | واشنطن
        Texas | Texas | تكساس
        California | California | كاليفورنيا
        Florida | Florida | فلوريدا
        Chicago | Chicago | شيكاغو
        Canada | Canadá | كندا
        Havana | Habana | هافانا
        Cuba | Cuba | كوبا
        Haiti | Haití | هايتي
        Caracas | Caracas | كاراكاس كراكاس
        Venezuela | Venezuela | فنزويلا
        Bolivia | Bolivia | بوليفيا
        Colombia | Colombia | كولومبيا
        Bogota | Bogotá | بوغوتا
        Peru | Perú | بيرو
        Ecuador | Ecuador | الإكوادور
        Chile | Chile | تشيلي
        Argentina | Argentina | الأرجنتين
        Nicaragua | Nicaragua | نيكاراغوا
        Honduras | Honduras | هندوراس
        Mexico | México | المكسيك
        Brazil | Brasil | البرازيل
        Khartoum | Jartum | الخرطوم
        Darfur | Darfur | دارفور
        Somalia | Somalia | الصومال
        Djibouti | Yibuti | جيبوتي
        Benghazi | Bengasi | بنغازي
        Niger | Níger | النيجر
        Mali | Malí | مالي
        Senegal | Senegal | السنغال
        Nigeria | Nigeria | نيجيريا
        Kenya | Kenia | كينيا
        Ethiopia | Etiopía | إثيوبيا
        Rwanda | Ruanda | رواندا
        Sanaa | Saná | صنعاء
        Hodeidah | Hodeida | الحديدة
        Oman | Omán | عمان
        Dubai | Dubái | دبي
        Doha | Doha | الدوحة
        Riyadh | Riad | الرياض
        Jeddah | Yeda | جدة
        Iraq | Irak | العراق
        Iran | Irán | إيران
        Lebanon | Líbano | لبنان
        Latakia | Latakia | اللاذقية
        Idlib | Idlib | إدلب
        Taiwan | Taiwán | تايوان
        Shanghai | Shanghái | شنغهاي
        Xinjiang | Xinjiang | شينجيانغ
        Pyongyang | Pionyang | بيونغيانغ
        Pakistan | Pakistán | باكستان
        Azerbaijan | Azerbaiyán | أذربيجان
        Armenia | Armenia | أرمينيا
        Georgia | Georgia | جورجيا
        """)

    static let organisations = names(
        """
        Hamas | Hamás | حماس
        Houthi | Huti | الحوثي
        Fatah | Fatah | فتح
        Taliban | Talibán | طالبان
        UNESCO | Unesco | اليونسكو يونسكو
        UNICEF | Unicef | اليونيسف يونيسف
        OPEC | Opec | أوبك
        BRICS | Brics | بريكس
        FIFA | FIFA | الفيفا فيفا
        Pentagon | Pentágono | البنتاغون
        Kremlin | Kremlin | الكرملين
        Knesset | Knéset | الكنيست
        Mossad | Mosad | الموساد
        Wagner | Wagner | فاغنر
        Google | Google | غوغل جوجل
        Facebook | Facebook | فيسبوك
        Twitter | Twitter | تويتر
        Microsoft | Microsoft | مايكروسوفت
        Boeing | Boeing | بوينغ
        Tesla | Tesla | تسلا
        Huawei | Huawei | هواوي
        Gazprom | Gazprom | غازبروم
        Aramco | Aramco | أرامكو
        Bloomberg | Bloomberg | بلومبرغ
        Guardian | Guardian | الغارديان
        Haaretz | Haaretz | هآرتس
        Axios | Axios | أكسيوس
        Juventus | Juventus | يوفنتوس
        Arsenal | Arsenal | أرسنال آرسنال
        """)

    static let all = persons + places + organisations

    private static func names(_ table: String) -> [Name] {
        table.split(separator: "\n").map { line in
            let cells = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
            return Name(latin: (cells[0] + cells[1]).uniqued(), arabic: cells[2].uniqued())
        }
    }
}

extension [String] {
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
