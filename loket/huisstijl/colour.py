"""Colours as people see them (OKLCH), written as hex, and how well one reads on another (WCAG 2.2, contrast ratio)."""

import math


def oklch_to_hex(lightness: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen can show: chroma gives way, lightness and hue stay."""
    while True:
        channels = _linear_rgb(lightness, chroma, hue)
        if chroma < 1e-4 or all(-1e-4 <= channel <= 1.0001 for channel in channels):
            return "#" + "".join(f"{round(_encoded(channel) * 255):02x}" for channel in channels)
        chroma *= 0.96


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _encoded(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return float(12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055)


def _luminance(colour: str) -> float:
    red, green, blue = (_decoded(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _decoded(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
