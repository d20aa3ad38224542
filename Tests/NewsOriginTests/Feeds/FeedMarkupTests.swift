import Testing

@testable import NewsOrigin

@Suite("Markup of feeds")
struct FeedMarkupTests {
    private func clean(_ text: String) -> String { FeedMarkup.cleaned(text, base: "https://a.example/b/") }

    @Test(
        "What runs is gone, in every disguise",
        arguments: [
            ("<script>alert(1)</script>x", "x"), ("<SCRIPT src=a>y</sCript >x", "x"), ("<style>p{}</style>x", "x"),
            ("<p onclick=\"a()\">x</p>", "<p>x</p>"), ("<a href=\"javascript:a()\">x</a>", "<a>x</a>"),
            ("<a href=\" jAva\tscript:a()\">x</a>", "<a>x</a>"), ("<a href='&#106;avascript:a()'>x</a>", "<a>x</a>"),
            ("<img src=\"data:text/html,x\">", "<img />"), ("<iframe srcdoc=\"<p>\">y</iframe>x", "x"),
            ("<svg onload=a()><script>1</script><g/></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></g></svg>"),
            (
                "<svg><animate href=\"x\"/><a xlink:href=\"javascript:a\">t</a></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><a>t</a></svg>"
            ),
            ("<object data=x>y</object>x", "x"), ("<!--<p>-->x", "x"), ("<p style=\"x\">y</p>", "<p>y</p>"),
        ])
    func harm(text: String, expected: String) { #expect(clean(text) == expected) }

    @Test(
        "What stays has one form",
        arguments: [
            ("<BR>", "<br />"), ("<p/>x", "<p></p>x"),
            (
                "<IMG Width=1 alt='\"' src=c.png>",
                "<img alt=\"&quot;\" src=\"https://a.example/b/c.png\" width=\"1\" />"
            ),
            ("1 < 2 & 3", "1 &lt; 2 &amp; 3"), ("&#146;&eacute;&nope;", "&#x2019;&eacute;&amp;nope;"),
            ("<a href=\"../d?x=1&y=2\">e</a>", "<a href=\"https://a.example/d?x=1&amp;y=2\">e</a>"),
            ("<unknown>x</unknown>", "x"), ("<b>x", "<b>x"),
        ])
    func form(text: String, expected: String) { #expect(clean(text) == expected) }

    @Test("Cleaning twice changes nothing")
    func idempotent() {
        for text in [
            "<p>a<br>b &amp; c</p>", "<svg><a xlink:href='/x'><path d='1'/></a></svg>", "<a href=x title='<'>y",
        ] {
            #expect(clean(clean(text)) == clean(text))
        }
    }

    @Test(
        "References are resolved as RFC 3986 says",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
            ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
            ("mailto:x@y.example", "mailto:x@y.example"), ("javascript:x", ""),
        ])
    func references(text: String, expected: String) {
        #expect(FeedReference.resolve(text, base: "http://a/b/c/d;p?q") == expected)
    }
}
