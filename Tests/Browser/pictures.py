"""Compares how pages look with the pictures in `accepted/`, which people have looked at.

With ACCEPT in the environment what is seen becomes what is accepted (`make accept-pictures`). A word may change, a layout
may not: a picture is compared in cells of 8 by 8 pixels, and few may differ much.
"""
import io
import os

from PIL import Image, ImageChops

ACCEPTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "accepted")
WIDTHS = [390, 1280]
CELL = 8
# Of 255 steps of grey in a cell, and cells of a page.
STEPS, SHARE = 28, 0.01


def cells(picture):
    return picture.convert("L").resize((picture.width // CELL, picture.height // CELL), Image.Resampling.BOX)


def compare(page, name):
    """What is different on the part of a page that stands in the window, as sentences."""
    width = page.viewport_size["width"]
    path = os.path.join(ACCEPTED, f"{name}-{width}.webp")
    seen = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide")))
    if "ACCEPT" in os.environ:
        os.makedirs(ACCEPTED, exist_ok=True)
        seen.convert("RGB").save(path, quality=70, method=6)
        return []
    if not os.path.exists(path):
        return [f"{page.url}: nobody has accepted {path}: look at it, then make accept-pictures"]
    with Image.open(path) as accepted:
        if accepted.size != seen.size:
            return [f"{page.url}: {seen.size} pixels, and {accepted.size} in {path}"]
        different = ImageChops.difference(cells(seen), cells(accepted)).histogram()
    share = sum(different[STEPS:]) / sum(different)
    if share <= SHARE:
        return []
    if "SHOTS" in os.environ:
        os.makedirs(os.environ["SHOTS"], exist_ok=True)
        seen.save(os.path.join(os.environ["SHOTS"], f"{name}-{width}.png"))
    return [f"{page.url}: {share:.1%} of the page looks different from {path} (SHOTS=folder keeps what was seen)"]
