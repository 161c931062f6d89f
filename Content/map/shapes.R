# Draws the shapes of Europe from Natural Earth 1:50m (public domain), once: Public/europe.svg and Content/map/europe.tsv.
# Debian: apt-get install r-cran-rnaturalearthdata r-cran-sp; then, in the project's folder: Rscript Content/map/shapes.R
suppressMessages(library(sp))
earth <- new.env()
invisible(data(list = "countries50", package = "rnaturalearthdata", envir = earth))
earth <- earth$countries50

labels <- grep('^    "[A-Z]{2}": ', readLines("Content/vocabularies/en.json", encoding = "UTF-8"), value = TRUE)
countries <- sub('^    "([A-Z]{2})".*', "\\1", labels)

# The politics of the shapes: the northern part of Cyprus is Cyprus, Åland is Finland, Saint-Martin France;
# Kosovo has no code of ISO's.
code <- earth$iso_a2
code[earth$adm0_a3 == "KOS"] <- "XK"
code[earth$adm0_a3 == "CYN"] <- "CY"
code[earth$adm0_a3 == "ALD"] <- "FI"
code[earth$adm0_a3 == "MAF"] <- "FR"

# Lambert azimuthal equal-area, kilometres. Sources/Website/Mapping/Projection.swift has the same formula.
project <- function(lon, lat, lon0, lat0) {
  r <- pi / 180
  l <- (lon - lon0) * r; p <- lat * r; p0 <- lat0 * r
  k <- 6371 * sqrt(2 / pmax(1e-6, 1 + sin(p0) * sin(p) + cos(p0) * cos(p) * cos(l)))
  cbind(k * cos(p) * sin(l), k * (cos(p0) * sin(p) - sin(p0) * cos(p) * cos(l)))
}

# Pieces of the drawing: where in degrees they look, where in the drawing they stand.
west <- c(-32, -17.5, -18.3, -74, -62.0, -61.4, -54.8, 55.1, 44.9, -63.2)
east <- c(-24.5, -16.1, -13.2, -11, -60.8, -60.7, -51.5, 55.95, 45.4, -62.95)
south <- c(36.7, 32.3, 27.4, 59.5, 15.75, 14.3, 2.0, -21.45, -13.1, 18.0)
north <- c(40.0, 33.2, 29.6, 83.7, 16.6, 15.0, 6.0, -20.8, -12.55, 18.15)
owners <- c("PT", "PT", "ES", "GL", "FR", "FR", "FR", "FR", "FR", "FR")
pieces <- c("azores", "madeira", "canaries", "greenland", "guadeloupe", "martinique", "guiana", "reunion", "mayotte",
  "saint-martin")
width <- 2040; height <- 1672
europe <- data.frame(name = "europe", west = -32, east = 60, south = 30, north = 75, lon0 = 10, lat0 = 52, scale = 1 / 2.5,
  x = 0, y = 0, width = width, height = height, cx = 1850 / 2.5, cy = 2280 / 2.5)
box <- function(i) {
  w <- width / 5; h <- 230
  x <- ((i - 1) %% 5) * w; y <- height + 20 + ((i - 1) %/% 5) * (h + 10)
  lon0 <- (west[i] + east[i]) / 2; lat0 <- (south[i] + north[i]) / 2
  corners <- project(c(west[i], east[i], west[i], east[i], lon0, lon0), c(south[i], south[i], north[i], north[i], south[i], north[i]), lon0, lat0)
  scale <- min((w - 40) / diff(range(corners[, 1])), (h - 90) / diff(range(corners[, 2])))
  data.frame(name = pieces[i], west = west[i], east = east[i], south = south[i], north = north[i], lon0, lat0, scale,
    x = x + 5, y, width = w - 10, height = h,
    cx = x + w / 2 - scale * mean(range(corners[, 1])), cy = y + (h - 70) / 2 + 10 + scale * mean(range(corners[, 2])))
}
frames <- rbind(europe, do.call(rbind, lapply(seq_along(pieces), box)))

# Cuts a ring along one side of a rectangle (Sutherland and Hodgman).
cut_side <- function(ring, axis, limit, keep) {
  n <- nrow(ring); if (n == 0) return(ring)
  previous <- ring[c(n, seq_len(n - 1)), , drop = FALSE]
  inside <- keep * ring[, axis] >= keep * limit
  was <- inside[c(n, seq_len(n - 1))]
  out <- vector("list", n)
  for (i in seq_len(n)) {
    crossing <- if (inside[i] != was[i]) {
      t <- (limit - previous[i, axis]) / (ring[i, axis] - previous[i, axis])
      previous[i, ] + t * (ring[i, ] - previous[i, ])
    }
    out[[i]] <- rbind(crossing, if (inside[i]) ring[i, ])
  }
  do.call(rbind, out)
}
cut_frame <- function(ring, f) {
  for (side in list(c(1, f$x, 1), c(1, f$x + f$width, -1), c(2, f$y, 1), c(2, f$y + f$height, -1))) {
    ring <- cut_side(ring, side[1], side[2], side[3])
    if (is.null(ring) || nrow(ring) < 3) return(NULL)
  }
  ring
}

area <- function(ring) { n <- nrow(ring); j <- c(2:n, 1); sum(ring[, 1] * ring[j, 2] - ring[j, 1] * ring[, 2]) / 2 }

# Visvalingam and Whyatt: the corner that matters least goes first. Both sides of a border lose the same corners.
simplify <- function(ring, least) {
  ring <- round(ring)
  ring <- ring[c(TRUE, rowSums(abs(diff(ring))) > 0), , drop = FALSE]
  if (nrow(ring) > 1 && all(ring[1, ] == ring[nrow(ring), ])) ring <- ring[-1, , drop = FALSE]
  while (nrow(ring) > 4) {
    n <- nrow(ring); a <- ring[c(n, seq_len(n - 1)), ]; b <- ring[c(2:n, 1), ]
    size <- abs((ring[, 1] - a[, 1]) * (b[, 2] - a[, 2]) - (b[, 1] - a[, 1]) * (ring[, 2] - a[, 2])) / 2
    i <- which.min(size)
    if (size[i] >= least) break
    ring <- ring[-i, , drop = FALSE]
  }
  ring
}

path <- function(ring) {
  steps <- diff(ring)
  text <- paste0(steps[, 1], ifelse(steps[, 2] < 0, "", " "), steps[, 2])
  paste0("M", ring[1, 1], " ", ring[1, 2], "l", gsub(" -", "-", paste(text, collapse = " "), fixed = TRUE), "z")
}

# One outline of neighbours: the corners they share fall away. For two rings that touch along one stretch.
join <- function(one, two) {
  key <- function(ring) paste(round(ring[, 1], 6), round(ring[, 2], 6))
  turned <- function(ring, other) {
    ring <- ring[-1, , drop = FALSE]
    own <- !(key(ring) %in% key(other))
    start <- which(own & !c(tail(own, 1), head(own, -1)))[1]
    ring <- ring[c(start:nrow(ring), seq_len(start - 1)), , drop = FALSE]
    ring[!(key(ring) %in% key(other)), , drop = FALSE]
  }
  rbind(turned(one, two), turned(two, one))
}

outlines <- list()
for (i in seq_len(nrow(earth))) for (polygon in earth@polygons[[i]]@Polygons) {
  outlines[[length(outlines) + 1]] <- list(id = code[i], part = earth$adm0_a3[i], ring = polygon@coords)
}
part <- function(a3) which(vapply(outlines, function(o) o$part == a3, TRUE))
cyprus <- c(part("CYP"), part("CYN"))
stopifnot(length(cyprus) == 2)
outlines[[cyprus[1]]]$ring <- join(outlines[[cyprus[1]]]$ring, outlines[[cyprus[2]]]$ring)
outlines[[cyprus[2]]] <- NULL

rings <- list()
for (outline in outlines) {
  lon <- outline$ring[, 1]; lat <- outline$ring[, 2]
  for (k in seq_len(nrow(frames))) {
    f <- frames[k, ]
    if (max(lon) < f$west || min(lon) > f$east || max(lat) < f$south || min(lat) > f$north) next
    if (max(lat) - min(lat) > 60) next
    xy <- project(lon, lat, f$lon0, f$lat0)
    ring <- cut_frame(cbind(f$cx + f$scale * xy[, 1], f$cy - f$scale * xy[, 2]), f)
    if (is.null(ring)) next
    ring <- simplify(ring, if (k == 1) 3 else 8)
    if (nrow(ring) < 3) next
    if (abs(area(ring)) < 8) next
    id <- if (outline$id %in% countries) outline$id else "other"
    if (k > 1 && id != owners[k - 1] && f$name != "guiana") next
    rings[[length(rings) + 1]] <- list(id = id, frame = f$name, ring = ring)
  }
}

# What is too small to be seen or pressed is a dot at its place.
dots <- list(AD = c(1.55, 42.55), LI = c(9.55, 47.15), MC = c(7.42, 43.74), MT = c(14.42, 35.9), SM = c(12.45, 43.94),
  VA = c(12.45, 41.9))
dot <- function(place) {
  xy <- project(place[1], place[2], 10, 52); c(round(europe$cx + xy[1] * europe$scale), round(europe$cy - xy[2] * europe$scale))
}

svg <- c('<svg xmlns="http://www.w3.org/2000/svg"><defs>')
table <- c()
for (id in c("other", countries)) {
  own <- Filter(function(r) r$id == id, rings)
  d <- vapply(own, function(r) path(r$ring), "")
  main <- do.call(rbind, lapply(Filter(function(r) r$frame == (if (id == "GL") "greenland" else "europe"), own), function(r) r$ring))
  if (id %in% names(dots)) {
    at <- dot(dots[[id]])
    d <- sprintf("M%d %da7 7 0 1 0 14 0a7 7 0 1 0-14 0z", at[1] - 7, at[2])
    main <- rbind(at - 7, at + 7)
  }
  svg <- c(svg, sprintf('<path id="%s" vector-effect="non-scaling-stroke" fill-rule="evenodd" d="%s"/>', id, paste(d, collapse = "")))
  if (id != "other") table <- c(table, paste(c("country", id, apply(main, 2, min), apply(main, 2, max)), collapse = "\t"))
}
writeLines(c(svg, "</defs></svg>"), "Public/europe.svg", sep = "")
numbers <- format(frames, digits = 9, trim = TRUE, scientific = FALSE)
writeLines(c(
  "# Made by Content/map/shapes.R. Frames: name, west, east, south, north, centre (lon, lat), units a km, x, y, width, height, centre (x, y).",
  paste("frame", apply(numbers, 1, paste, collapse = "\t"), sep = "\t"),
  "# Countries: code and the box of their main part (left, top, right, bottom).", table), "Content/map/europe.tsv")
