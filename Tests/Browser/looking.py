"""What is looked for on every page that stands in a browser, beside what axe finds.

Each is an expression for the page that gives sentences, one for each fault.
"""

# WCAG 1.4.10.
SIDEWAYS = """(() => {
  const root = document.documentElement, wide = root.scrollWidth - root.clientWidth
  return wide > 0 ? [`scrolls sideways by ${wide} px`] : []
})()"""

# Nothing moves once it is drawn (Cumulative Layout Shift 0). `load` is over, so the entries are there.
SHIFTS = """new Promise(resolve => {
  const found = []
  const describe = entry => `moves after it was drawn, by ${entry.value.toFixed(4)}: `
    + entry.sources.map(s => s.node && (s.node.className || s.node.nodeName)).join(', ')
  new PerformanceObserver(list => found.push(...list.getEntries().map(describe)))
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(found), 50)
})"""

# WCAG 2.4.7 and 1.4.11: what takes the focus shows it, itself or by what it labels, and is within the window (2.4.11).
FOCUS = """(() => {
  const found = []
  const shown = element => {
    const style = getComputedStyle(element)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  }
  const signs = element => {
    const style = getComputedStyle(element)
    return [style.backgroundColor, style.fill, style.stroke, style.strokeWidth, style.color].join()
  }
  const parts = element => [element, ...element.querySelectorAll('*')]
  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  for (const element of document.querySelectorAll(reachable)) {
    if (element.tabIndex < 0) continue
    if (!element.checkVisibility({visibilityProperty: true})) continue
    document.activeElement?.blur?.()
    const before = parts(element).map(signs)
    element.focus()
    if (document.activeElement !== element) continue
    const name = `${element.localName} “${(element.textContent || element.name || '').trim().slice(0, 40)}”`
    const differs = parts(element).some((part, n) => signs(part) !== before[n])
    if (!shown(element) && !(element.nextElementSibling && shown(element.nextElementSibling)) && !differs)
      found.push(`${name} does not show that it has the focus`)
    const box = element.getBoundingClientRect()
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
      found.push(`${name} has the focus outside the window`)
  }
  document.activeElement?.blur?.()
  scrollTo(0, 0)
  return found.slice(0, 8)
})()"""

# WCAG 1.4.12: with the reader's own spacing no text is cut off and nothing scrolls sideways.
SPACING = """(() => {
  const sheet = new CSSStyleSheet(), found = []
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.push(`with wide spacing: scrolls sideways by ${root.scrollWidth - root.clientWidth} px`)
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    if (style.clipPath !== 'none' || !element.textContent.trim()) continue  // for screen readers only
    const cut = (style.overflowY === 'hidden' || style.overflowY === 'clip') && element.scrollHeight > element.clientHeight + 2
      || (style.overflowX === 'hidden' || style.overflowX === 'clip') && element.scrollWidth > element.clientWidth + 2
    if (cut) found.push(`with wide spacing: cuts off “${element.textContent.trim().slice(0, 40)}”`)
  }
  document.adoptedStyleSheets = []
  return found.slice(0, 8)
})()"""

# Bytes as they come over the wire, and requests: the page and all it asks for.
WEIGHT = """(() => {
  const entries = [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
  return {
    requests: entries.length,
    bytes: entries.reduce((sum, e) => sum + e.encodedBodySize, 0),
    script: entries.filter(e => e.initiatorType === 'script').reduce((sum, e) => sum + e.encodedBodySize, 0),
    blocking: entries.filter(e => e.initiatorType === 'script' && e.renderBlockingStatus === 'blocking').map(e => e.name),
  }
})()"""
