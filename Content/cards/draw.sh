#!/bin/bash
# Draws the pictures of Public/ that cannot be SVG, once, from its icon: the cards that links show elsewhere (one for the
# manual, one for cases, one for each step; no words, so one card serves every language) and the small icons.
# Debian: apt-get install libvips-tools; then, in the project's folder: Content/cards/draw.sh
set -euo pipefail
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The mark: a bubble and five bars.
bubble='M6 3h28a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H18l-8 7v-7H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z'
bars='M8 24v-4h3v4zM14 24v-7h3v7zM20 24V14h3v10zM26 24V11h3v13zM32 24V8h3v16z'
colours=(8a5200 1d5a9e 2a6e39 7d357b a53524)
accent=0b5567
paper=fdfcf8
# The figures 1 to 5 as lines: no font needs to be there.
figures=(
    'M-34-50 6-80V80M-40 80H52' 'M-48-38C-48-66-28-82 2-82S50-64 50-36C50 0 6 34-50 80H54'
    'M-48-80H48L0-20C30-20 52-2 52 28S28 82-4 82-46 70-54 54' 'M20 80V-80L-60 34H60'
    'M44-80H-36L-44-8C-32-20-18-26 0-26 30-26 52-6 52 26S28 82-4 82-44 72-52 58'
)

mark() { # x y size of-the-bubble of-the-bars
    echo "<g transform='translate($1 $2) scale($3)'><path fill='#$4' d='$bubble'/><path fill='#$5' transform='translate(-1.5 1)' d='$bars'/></g>"
}

card() { # name background drawing
    echo "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'><rect width='1200' height='630' fill='#$2'/>$3</svg>" >"$work/card.svg"
    vips copy "$work/card.svg" "$work/card.png"
    vips extract_band "$work/card.png" "Public/card-$1.png[palette,strip,compression=9]" 0 --n 3
}

# The path of the five steps along the foot, the current one filled.
path() { # current, or 0 for all
    local step x
    echo "<path stroke='#$paper' stroke-width='6' d='M180 500H1020'/>"
    for step in 1 2 3 4 5; do
        x=$((180 + (step - 1) * 210))
        if [ "$1" = 0 ]; then
            echo "<circle cx='$x' cy='500' r='44' fill='#${colours[step - 1]}' stroke='#$paper' stroke-width='6'/>"
        elif [ "$1" = "$step" ]; then
            echo "<circle cx='$x' cy='500' r='44' fill='#$paper'/>"
        else
            echo "<circle cx='$x' cy='500' r='26' fill='#$2' stroke='#$paper' stroke-width='6'/>"
        fi
    done
}

card manual $accent "$(mark 450 70 7.5 $paper $accent)$(path 0)"
card case $accent "$(mark 345 60 12.75 $paper $accent)"
for step in 1 2 3 4 5; do
    colour=${colours[step - 1]}
    figure="<path transform='translate(600 225) scale(1.5)' fill='none' stroke='#$paper' stroke-width='26' d='${figures[step - 1]}'/>"
    card "step-$step" "$colour" "$(mark 60 50 2.2 $paper "$colour")$figure$(path "$step" "$colour")"
done

# Small icons: on paper for home screens, which show no transparency.
echo "<svg xmlns='http://www.w3.org/2000/svg' width='180' height='180'><rect width='180' height='180' fill='#$accent'/>$(mark 26 26 3.2 $paper $accent)</svg>" >"$work/touch.svg"
vips copy "$work/touch.svg" "$work/touch.png"
vips extract_band "$work/touch.png" "Public/touch-icon.png[palette,strip,compression=9]" 0 --n 3
echo "<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'>$(mark 0 0 0.8 $accent ffffff)</svg>" >"$work/icon.svg"
vips copy "$work/icon.svg" "$work/icon.png[strip]"
# An icon file is 22 bytes of head and a PNG: one picture of 32 by 32 pixels in 32 bits, its length, its place.
bytes() { printf "$(printf '\\x%02x' "$@")"; }
length=$(stat -c %s "$work/icon.png")
{
    bytes 0 0 1 0 1 0 32 32 0 0 1 0 32 0
    bytes $((length & 255)) $((length >> 8 & 255)) 0 0 22 0 0 0
    cat "$work/icon.png"
} >Public/favicon.ico
