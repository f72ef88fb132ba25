"""What goes into the one style sheet and the one sprite, and what is left out."""

from loket.huisstijl import bundle


def test_only_tokens_that_a_rule_reads_survive():
    sheets = [
        ("vendor", ".t { --used: var(--behind); --behind: red; --unused: var(--also-unused); --also-unused: blue }"),
        ("ui", "a { color: var(--used) }"),
    ]
    assert bundle.bundle_css(sheets) == (
        "@layer vendor,ui;\n@layer vendor{.t{--used:var(--behind);--behind:red}}\n@layer ui{a{color:var(--used)}}\n"
    )


def test_a_token_that_is_only_a_fallback_survives():
    assert bundle.tokens_in_use(["p { margin: var(--first, var(--second)) }"]) == {"--first", "--second"}


def test_tokens_that_point_at_each_other_end_the_search():
    css = "p { top: var(--a) } .t { --a: var(--b); --b: var(--a) }"
    assert bundle.tokens_in_use([css]) == {"--a", "--b"}


def test_comments_and_empty_rules_go_and_strings_stay():
    css = """/* a; b { */ .gone { --x: 1px } li::before { content: "a;  b"; } @media print { .gone { --x: 2px } }"""
    assert bundle.bundle_css([("ui", css)]) == '@layer ui;\n@layer ui{li::before{content:"a;  b"}}\n'


def test_the_table_of_contents_is_read_in_order():
    contents = '/* @import "not.css" layer(ui); */\n@import "npm:x/y.css" layer(vendor);\n@import "a.css" layer(ui);'
    assert bundle.imports_of(contents) == [("npm:x/y.css", "vendor"), ("a.css", "ui")]


def test_only_upright_latin_fonts_are_taken():
    faces = [
        f"@font-face {{ font-family: F; src: url(./files/f-{name}.woff2) format('woff2'); }}"
        for name in ("cyrillic-wght-normal", "latin-wght-normal", "latin-ext-wght-normal", "latin-wght-italic")
    ]
    css, files = bundle.latin_font_faces("\n".join(faces))
    assert files == ["f-latin-wght-normal.woff2", "f-latin-ext-wght-normal.woff2"]
    assert css.count("url(fonts/f-latin") == 2


def test_an_icon_takes_the_colour_of_its_text():
    svg = '<svg xmlns="x" width="24">\n  <path d="M0 0" />\n</svg>'
    assert '<symbol id="bulb"' in bundle.sprite([("bulb", svg)])
    assert 'stroke="currentColor"' in bundle.sprite([("bulb", svg)])
    assert bundle.sprite([("bulb", svg)]).count('<path d="M0 0" />') == 1


def test_a_licence_that_packages_share_is_shipped_once():
    text = bundle.licences_text([("b 2", "EUPL\n"), ("c 1", "MIT"), ("a 1", "EUPL")])
    assert [part.split("\n\n") for part in text.split("\n" + "=" * 80 + "\n\n")] == [
        ["a 1, b 2", "EUPL\n"],
        ["c 1", "MIT\n"],
    ]
