package com.sevendigital.basket.stub;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names in scripts other than plain Latin: the invented artist, the release, and its tracks in their order. */
record SampleScripts(String artist, String release, List<String> tracks) {

    private static final Map<ReleaseKind, SampleScripts> BY_KIND = Map.of(
            ReleaseKind.DIACRITICS,
            new SampleScripts(
                    "Ömma Ångbåtars Théière Électrique",
                    "Čtyři žluté kočky",
                    List.of(
                            "Smörgåsnatt på Öland",
                            "L'été des œufs brûlés",
                            "Żółta łódź",
                            "Příliš žluťoučký kůň",
                            "Fjärran från ångloket",
                            "Über die Straße",
                            "Coração de açúcar",
                            "İğne ve ışık",
                            "Þögn í húsinu",
                            "Árvíztűrő tükörfúrógép",
                            "Mañana, señor Pingüino")),
            ReleaseKind.CYRILLIC,
            new SampleScripts(
                    "Оркестр Бумажных Маяков",
                    "Тихая гавань",
                    List.of(
                            "Стеклянный берег",
                            "Письмо без адреса",
                            "Зимний трамвай",
                            "Ёлка в июле",
                            "Медленные реки",
                            "Чужие карты",
                            "Соль и ветер",
                            "Їжак у тумані",
                            "Последний маяк",
                            "Ничего не случилось",
                            "Снова воскресенье")),
            ReleaseKind.GREEK,
            new SampleScripts(
                    "Οι Χάρτινοι Φάροι του Νότου",
                    "Ήσυχο λιμάνι",
                    List.of(
                            "Γυάλινη θάλασσα",
                            "Γράμμα χωρίς όνομα",
                            "Χειμωνιάτικο τραμ",
                            "Αργά ποτάμια",
                            "Ξένοι χάρτες",
                            "Αλάτι και άνεμος",
                            "Ο τελευταίος φάρος",
                            "Πάλι Κυριακή",
                            "Μηχανές της βροχής",
                            "Μακρινά σήματα",
                            "Δύο σκαλοπάτια")),
            ReleaseKind.JAPANESE,
            new SampleScripts(
                    "紙の灯台委員会",
                    "静かな港",
                    List.of(
                            "ガラスの海",
                            "名前のない手紙",
                            "冬の路面電車",
                            "ゆっくり流れる川",
                            "借りた地図",
                            "塩と風",
                            "最後の灯台",
                            "また日曜日",
                            "雨の機械",
                            "とおい信号",
                            "二段の階段")),
            ReleaseKind.ARABIC,
            new SampleScripts(
                    "فرقة المنارة الورقية",
                    "ميناء هادئ",
                    List.of(
                            "بحر من زجاج",
                            "رسالة بلا عنوان",
                            "ترام الشتاء",
                            "أنهار بطيئة",
                            "خرائط مستعارة",
                            "ملح وريح",
                            "المنارة الأخيرة",
                            "الأحد مرة أخرى",
                            "آلات المطر",
                            "إشارات بعيدة",
                            "سلّم لشخصين")),
            ReleaseKind.EMOJI,
            new SampleScripts(
                    "The 🫖 Teapot Emergency",
                    "🌊🏠 (Harbour House)",
                    List.of(
                            "🎹",
                            "Two 🐙 Too Many",
                            "👩‍🚀 Leaves Early",
                            "🏳️‍🌈 Weather",
                            "Hello 👋🏽",
                            "½ + ½ = 𝟙",
                            "“Quoted” & <Tagged>",
                            "C:\\Tunes\\Loop",
                            "100 % 🐢",
                            "No 🚫 Signal",
                            "🔁")));

    static Optional<SampleScripts> of(ReleaseKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }
}
