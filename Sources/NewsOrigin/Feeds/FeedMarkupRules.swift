/// Which elements and attributes of a feed's markup stay: those of the HTML standard that carry text, pictures, films and
/// their layout in tables and lists; nothing that runs, asks, or restyles the page that it is shown on.
enum FeedMarkupRules {
    static let elements: Set<String> = [
        "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
        "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd",
        "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "font",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd",
        "label", "legend", "li", "main", "map", "mark", "menu", "meter", "nav", "noscript", "ol", "optgroup", "option",
        "output", "p", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "section", "select", "small",
        "source", "spacer", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea",
        "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "svg", "math",
    ]

    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "frame", "basefont", "keygen", "spacer",
    ]

    static let droppedWithContent: Set<String> = ["script", "style", "applet", "iframe", "object", "noframes", "title"]

    static let attributes: Set<String> = [
        "abbr", "align", "alt", "axis", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing", "char",
        "charoff", "cite", "class", "clear", "color", "cols", "colspan", "compact", "controls", "coords", "datetime",
        "dir", "face", "frame", "headers", "height", "href", "hreflang", "hspace", "id", "ismap", "itemprop", "label",
        "lang", "longdesc", "loop", "media", "name", "noshade", "nowrap", "open", "poster", "preload", "rel", "rev",
        "reversed", "rows", "rowspan", "rules", "scope", "shape", "size", "sizes", "span", "src", "srcset", "start",
        "summary", "target", "title", "type", "usemap", "valign", "value", "vspace", "width", "xml:lang",
    ]

    /// Whether a name of a picture's or a formula's markup may stay.
    static func isForeign(_ name: String) -> Bool {
        switch name {
        // The last two lines are HTML's: a parser leaves the picture at a `p` inside, and they would act on the page.
        case "script", "style", "foreignobject", "set", "handler", "listener", "use", "image", "iframe", "embed",
            "object", "meta", "base", "link", "form", "button", "input", "frame", "frameset", "applet", "template",
            "noembed", "xmp", "plaintext":
            false
        case let name where name.hasPrefix("animate"): false
        default: name.utf8.allSatisfy { FeedMarkup.isNameByte($0) || $0 == UInt8(ascii: "-") }
        }
    }

    static func isAddress(_ name: String, of element: String, isForeign: Bool) -> Bool {
        switch name {
        case "href", "src", "cite", "longdesc", "usemap", "poster", "xlink:href", "action", "formaction", "background",
            "data":
            true
        default: false
        }
    }
}
