"""Two ways of using a page: with a pointer, and by keyboard alone."""


class Hands:
    """What a person does on a page; how they do it differs."""

    def __init__(self, page, has_script=False):
        self.page = page
        self.has_script = has_script

    def fill(self, answers):
        """Answers every field that the page has: choices are ticked, lists chosen, the rest typed."""
        for name, value in answers.items():
            field = self.page.locator(f'main [name="{name}"]').first
            if field.count() == 0:
                continue
            tag = field.evaluate("e => e.tagName + ':' + e.type")
            values = value if isinstance(value, list) else [value]
            if tag.endswith(":radio") or tag.endswith(":checkbox"):
                for one in values:
                    self.tick(self.page.locator(f'main [name="{name}"][value="{one}"]'))
            elif tag.startswith("SELECT"):
                self.choose(field, values[0])
            else:
                self.write(field, values[0])

    def press(self, words):
        """A button or a link by what it says."""
        self.go(self.page.locator(f'main button:visible:has-text("{words}"), main a:visible:has-text("{words}")').first)

    def send(self):
        self.go(self.page.locator("main form button[type=submit]:visible").first)

    def go(self, target):
        """Uses what leads to another page, and waits for that."""
        with self.page.expect_navigation():
            self.activate(target)


class Pointer(Hands):
    """Clicks and types."""

    def tick(self, box):
        box.check()

    def choose(self, field, value):
        field.select_option(value)

    def write(self, field, words):
        field.fill(words)

    def activate(self, target):
        target.click()

    def unfold(self, inside):
        inside.evaluate("e => { const d = e.closest('details'); if (d) d.open = true }")


class Keyboard(Hands):
    """Never touches the pointer: everything is reached by Tab and used by keys."""

    FARTHEST = 700  # presses of Tab

    def reach(self, target):
        """Tabs on until the target has the focus."""
        target.wait_for(state="attached")
        for _ in range(self.FARTHEST):
            if target.evaluate("e => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached by keyboard on {self.page.url}")

    def tick(self, box):
        if box.is_checked():
            return
        if box.evaluate("e => e.type") == "checkbox":
            self.reach(box)
            self.page.keyboard.press("Space")
            return
        # Of radio buttons the chosen one, or the first or last, takes the focus; arrows go round.
        name = box.get_attribute("name")
        for _ in range(self.FARTHEST):
            if box.evaluate("e => document.activeElement.type === 'radio' && document.activeElement.name === e.name"):
                break
            self.page.keyboard.press("Tab")
        for _ in range(self.page.locator(f'main [name="{name}"]').count() + 1):
            self.page.keyboard.press("Space")
            if box.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} cannot be chosen by keyboard on {self.page.url}")

    def choose(self, field, value):
        self.reach(field)
        label = field.locator(f'option[value="{value}"]').inner_text()
        self.page.keyboard.type(label)
        assert field.input_value() == value, f"typing {label!r} does not choose {value!r}"

    def write(self, field, words):
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)

    def activate(self, target):
        self.reach(target)
        self.page.keyboard.press("Enter")

    def unfold(self, inside):
        while not inside.evaluate("e => !e.closest('details:not([open])')"):
            self.activate(inside.locator("xpath=ancestor::details[not(@open)]").first.locator("summary").first)
