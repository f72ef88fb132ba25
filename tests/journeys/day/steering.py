"""Who steers: Tineke goes from a figure to what is behind it and to a measure; the council sees every norm."""

from playwright.sync_api import expect


def goes_from_a_figure_to_a_measure(tab):
    """Three clicks: the figure, what is behind it, the measure."""
    tab.goto("/werk/cijfers/")
    tab.take("dag-cijfers")
    tab.get_by_role("link", name="Op tijd teruggebeld").first.click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Op tijd teruggebeld")
    tab.take("dag-cijfer")
    tab.get_by_role("link", name="maatregel").first.click()
    expect(tab.get_by_label("Eerste stap").first).to_be_visible()
    tab.take("dag-maatregel")


def sees_every_norm(tab):
    """The council, without log-in: also what was missed."""
    tab.goto("/cijfers/")
    tab.take("dag-raad")
    expect(tab.locator("main")).to_contain_text("haalt norm niet")
    tab.goto("/beloften/")
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
