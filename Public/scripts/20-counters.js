// Shows how much of a limit is used, when it begins to matter. The hint beside the field states the limit for everyone.
{
  const bytes = (text) => new TextEncoder().encode(text).length
  const characters = (text) => [...text].length

  for (const field of document.querySelectorAll('[data-limit], [data-bytes]')) {
    const limit = Number(field.dataset.limit || field.dataset.bytes)
    const measure = field.dataset.limit ? characters : bytes
    // Prose may be long: its count would only disturb until the room gets scarce.
    const from = field.dataset.limit ? 0 : limit * 0.8
    const number = new Intl.NumberFormat(document.documentElement.lang)
    const count = document.createElement('p')
    count.className = 'field__count'
    count.setAttribute('role', 'status')
    const update = () => {
      const used = measure(field.value.replace(/\r\n?/g, '\n'))
      count.hidden = used === 0 || used < from
      // A screen reader hears it only near the end.
      count.setAttribute('aria-live', used >= limit * 0.9 ? 'polite' : 'off')
      count.classList.toggle('field__count--over', used > limit)
      count.textContent = `${number.format(used)} / ${number.format(limit)}`
    }
    field.after(count)
    field.addEventListener('input', update)
    update()
  }
}
