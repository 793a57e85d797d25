"""Commands about saved connections, the shown server, and the plugin itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from ...api.support.i18n import QT_TRANSLATE_NOOP
from ..options.options_factory import PAGE
from .command import ENABLED, Command, Place, State
from .context import Context
from .selection import NO_CONNECTION, Selection


def _always(_selection: Selection) -> State:
    return ENABLED


def _connection_state(selection: Selection) -> State:
    is_any = selection.connection is not None
    return State("" if is_any else NO_CONNECTION)


def refresh(context: Context, _selection: Selection) -> None:
    """List projects and tasks again; sign in first where that was not possible."""
    context.session.refresh()


def add(context: Context, _selection: Selection) -> None:
    """Let the user add a connection, and show its server."""
    context.session.show_saved(context.editor.edit(None))


def edit(context: Context, selection: Selection) -> None:
    """Let the user change a connection, and show its server."""
    if selection.connection is not None:
        context.session.show_saved(context.editor.edit(selection.connection))


def duplicate(context: Context, selection: Selection) -> None:
    """Let the user add a connection that begins as a copy, and show its server."""
    if selection.connection is not None:
        context.session.show_saved(context.editor.duplicate(selection.connection))


def test(context: Context, selection: Selection) -> None:
    """Sign in with the stored login, and report the outcome."""
    if selection.connection is not None:
        context.editor.test(selection.connection)


def remove(context: Context, selection: Selection) -> None:
    """Remove a connection, after asking."""
    if selection.connection is not None:
        context.editor.remove(selection.connection)


def show_settings(context: Context, _selection: Selection) -> None:
    """Open the plugin's page of QGIS's options."""
    context.iface.showOptionsDialog(context.iface.mainWindow(), PAGE)


def copy_diagnostics(context: Context, _selection: Selection) -> None:
    """Copy what a bug report needs."""
    context.diagnostics.collect()


COMMANDS = (
    Command(
        "refresh",
        QT_TRANSLATE_NOOP("Commands", "Refresh"),
        "mActionReload",
        QT_TRANSLATE_NOOP("Commands", "Ask the server for projects and tasks (F5)"),
        _connection_state,
        refresh,
        {Place.SERVER: 1, Place.TASK: 9, Place.PROJECT: 9, Place.EMPTY: 9},
        shortcut=Qt.Key.Key_F5,
    ),
    Command(
        "add_connection",
        QT_TRANSLATE_NOOP("Commands", "New Connection…"),
        "symbologyAdd",
        QT_TRANSLATE_NOOP("Commands", "Add a connection"),
        _always,
        add,
        {Place.CONNECTION: 1},
    ),
    Command(
        "edit_connection",
        QT_TRANSLATE_NOOP("Commands", "Edit Connection…"),
        "symbologyEdit",
        QT_TRANSLATE_NOOP("Commands", "Change the name, the address or the login"),
        _connection_state,
        edit,
        {Place.CONNECTION: 1},
    ),
    Command(
        "duplicate_connection",
        QT_TRANSLATE_NOOP("Commands", "Duplicate Connection…"),
        "mActionDuplicateLayer",
        QT_TRANSLATE_NOOP(
            "Commands", "Add a connection that begins as a copy, such as for another account"
        ),
        _connection_state,
        duplicate,
        {Place.CONNECTION: 1},
    ),
    Command(
        "test_connection",
        QT_TRANSLATE_NOOP("Commands", "Test Connection"),
        "mActionRefresh",
        QT_TRANSLATE_NOOP("Commands", "Log in with the stored login and look"),
        _connection_state,
        test,
        {Place.CONNECTION: 1},
    ),
    Command(
        "remove_connection",
        QT_TRANSLATE_NOOP("Commands", "Remove Connection…"),
        "symbologyRemove",
        QT_TRANSLATE_NOOP(
            "Commands", "Forget the connection and its login; nothing on the server changes"
        ),
        _connection_state,
        remove,
        {Place.CONNECTION: 1},
    ),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Settings…"),
        "mActionOptions",
        QT_TRANSLATE_NOOP("Commands", "Settings of the plugin, and all saved connections"),
        _always,
        show_settings,
        {Place.CONNECTION: 2},
    ),
    Command(
        "diagnostics",
        QT_TRANSLATE_NOOP("Commands", "Copy Diagnostics"),
        "mActionEditCopy",
        QT_TRANSLATE_NOOP("Commands", "Copy what a bug report needs; it holds no password"),
        _always,
        copy_diagnostics,
        {Place.CONNECTION: 2},
    ),
)
