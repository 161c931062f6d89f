// A button that opens the browser's print window. Without this script the browser's own menu does the same.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
