"""Which program reads XML, whatever names it gives to what it reads with."""

import ast

LIBRARIES = {"xml", "lxml", "defusedxml", "docx", "docxtpl"}
READERS = {
    *("parse", "parseString", "parseid", "iterparse", "fromstring", "fromstringlist", "XML", "XMLID", "XMLDTDID"),
    *("XMLParser", "XMLPullParser", "ETCompatXMLParser", "HTMLParser", "HTML", "document_fromstring"),
    "DocxTemplate",
    *("ParserCreate", "make_parser", "create_parser", "DOMBuilder", "DOMEventStream"),
}
OF_A_FILE = {"docx.Document", "docx.api.Document"}  # without a file it makes a new one
BY_ITS_OWN = {"parse", "ParseFile", "feed"}  # asked of something that was made earlier


def reads_xml(program: str) -> bool:
    tree = ast.parse(program)
    names = dict(_imported(tree))
    for name, value in _called_otherwise(tree):
        if meant := _meant(value, names):
            names[name] = meant
    known = {name: path for name, path in names.items() if path.split(".")[0] in LIBRARIES}
    if "*" in known:  # then what it reads with has no name of its own
        return True
    return bool(known) and any(_reads(node, known, names) for node in ast.walk(tree))


def _imported(tree: ast.AST):
    """What each name of the program stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                yield (each.asname, each.name) if each.asname else (each.name.split(".")[0],) * 2
        elif isinstance(node, ast.ImportFrom):
            yield from ((each.asname or each.name, f"{node.module}.{each.name}") for each in node.names)


def _called_otherwise(tree: ast.AST):
    """What the program gives another name: `e = etree`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name | ast.Attribute):
            yield from ((each.id, node.value) for each in node.targets if isinstance(each, ast.Name))


def _reads(node, known, names):
    if isinstance(node, ast.Call) and _meant(node.func, known) in OF_A_FILE:
        return bool(node.args or node.keywords)
    if isinstance(node, ast.Call):  # a tree out of a file
        more = len(node.args) > 1 or any(told.arg == "file" for told in node.keywords)
        return more and _meant(node.func, known).endswith(".ElementTree")
    if not isinstance(node, ast.Name | ast.Attribute):
        return False
    if meant := _meant(node, known):
        return meant.split(".")[-1] in READERS | BY_ITS_OWN
    return isinstance(node, ast.Attribute) and node.attr in BY_ITS_OWN and _first(node) not in names


def _meant(node, known):
    """With the whole path of its library; nothing for what is of no library that reads XML."""
    first, dot, rest = ast.unparse(node).partition(".")
    return known[first] + dot + rest if first in known else ""


def _first(node):
    return ast.unparse(node).partition(".")[0]
