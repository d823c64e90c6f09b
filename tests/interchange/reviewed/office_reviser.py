"""Edits a document with LibreOffice itself: python3 office_reviser.py PIPE ORDERS.json, with an office that listens on the pipe."""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


# The bridge goes when nobody holds these any more.
HELD = []


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            HELD.extend([local, resolver])
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("the office does not answer")


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def find(document, words):
    """A cursor over the first place of some words in the cells of the tables."""
    tables = document.getTextTables()
    for number in range(tables.getCount()):
        table = tables.getByIndex(number)
        for name in table.getCellNames():
            cell = table.getCellByName(name)
            at = cell.getString().find(words)
            if at < 0:
                continue
            cursor = cell.createTextCursor()
            cursor.gotoStart(False)
            cursor.goRight(at, False)
            cursor.goRight(len(words), True)
            return cursor
    return None


def open_hidden(desktop, path):
    for _ in range(20):
        document = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(path), "_blank", 0, (value("Hidden", True),)
        )
        if document is not None:
            return document
        time.sleep(1)
    sys.exit("the office does not open the document")


def sign(context, author):
    """Gives the office the name that its tracked changes and comments carry."""
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (value("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    given, family = author.split(" ")
    access.setPropertyValue("givenname", given)
    access.setPropertyValue("sn", family)
    access.commitChanges()


def main():
    context = connect(sys.argv[1])
    # It answers before it has started for good, and falls over if it is asked for much too early.
    time.sleep(5)
    with open(sys.argv[2], encoding="utf-8") as file:
        orders = json.load(file)
    sign(context, orders["author"])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = open_hidden(desktop, orders["from"])
    document.RecordChanges = orders["tracked"]
    for edit in orders["edits"]:
        found = find(document, edit["find"])
        if found is None:
            sys.exit(f"not found: {edit['find']}")
        found.setString(edit["replace"])
    document.storeToURL(uno.systemPathToFileUrl(orders["to"]), (value("FilterName", orders["filter"]),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:  # the office goes before it answers
        pass


main()
