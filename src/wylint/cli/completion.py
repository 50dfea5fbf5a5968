"""``wylint completion``: what a shell needs to complete commands, options, files and rules."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

SHELLS = ("bash", "fish", "zsh")
VARIABLE = "_WYLINT_COMPLETE"  # what click looks for


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete wylint.

    For bash, in ~/.bashrc: eval "$(wylint completion bash)"; for zsh the same in ~/.zshrc. For fish: wylint completion
    fish > ~/.config/fish/completions/wylint.fish
    """
    found = get_completion_class(shell)
    assert found is not None
    script = found(ctx.find_root().command, {}, "wylint", VARIABLE)
    click.echo((script.source_template % script.source_vars()).strip())  # source() would run the shell first


def commands(names: dict[str, str], ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """What can come first: a command, or a file, or an option of the default command."""
    if incomplete.startswith("-"):
        from wylint.cli.check import command as check

        return [*click.Command.shell_complete(ctx.command, ctx, incomplete), *check.shell_complete(ctx, incomplete)]
    found = [CompletionItem(name, help=about) for name, about in sorted(names.items()) if name.startswith(incomplete)]
    return [CompletionItem(incomplete, type="file"), *found]


def one_rule(incomplete: str) -> list[CompletionItem]:
    """The codes of rules, or names where one is begun."""
    from wylint.rules.registry import rules as known

    codes = {rule.code for rule in known()} | {rule.name for rule in known()}
    return [item for item in rules(incomplete) if item.value in codes]


def rules(incomplete: str) -> list[CompletionItem]:
    """The codes of rules and their families, or names where one is begun; of a list with commas the last word."""
    from wylint.rules.registry import PREFIX
    from wylint.rules.registry import rules as known
    from wylint.rules.selection import ALL, FAMILIES

    done, comma, word = incomplete.rpartition(",")
    families = [(ALL, "all rules"), *((one, "a family of rules") for one in (*FAMILIES, *sorted(PREFIX.values())))]
    codes = dict([*families, *((rule.code, rule.name) for rule in known())])
    found = [(code, about) for code, about in codes.items() if code.startswith(word.upper())]
    if word:
        found += [(rule.name, rule.code) for rule in known() if rule.name.startswith(word.lower())]
    return [CompletionItem(f"{done}{comma}{code}", help=about) for code, about in found]
