"""Options of a task against what the processing nodes allow."""

from __future__ import annotations

from collections.abc import Mapping

from ..endpoints.nodes import Nodes
from ..models import OptionValue
from ..options import check_options


def checked_options(
    nodes: Nodes, options: Mapping[str, OptionValue], node: int | None = None
) -> dict[str, OptionValue]:
    """Return options in their types, checked against what the node allows.

    Raises `ValidationError` with the option's name, its value, and what is allowed. Without any
    options nothing is asked; where no node lists its options, nothing can be checked.
    """
    if not options:
        return {}
    # With a free choice, an option is fine when any node online knows it.
    asked = [n for n in nodes.list() if (n.online if node is None else n.id == node)]
    known = {option.name: option for n in asked for option in n.options}
    return check_options(options, known.values()) if known else dict(options)
