// While a title is typed: published cases that look the same. Without this script they are shown after saving.
{
  const PAUSE = 700 // milliseconds
  const SHORTEST = 12 // characters

  for (const form of document.querySelectorAll('form[data-similar]')) {
    const title = form.elements.title
    if (!title) continue
    const place = document.createElement('div')
    place.setAttribute('role', 'status')
    title.closest('.field').after(place)
    let timer = 0
    let asked = ''

    const look = async () => {
      const words = title.value.trim()
      if (words === asked) return
      asked = words
      if (words.length < SHORTEST) return place.replaceChildren()
      try {
        const answer = await fetch(form.dataset.similar + '?' + new URLSearchParams({ title: words }))
        if (!answer.ok || words !== asked) return
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const found = page.querySelector('[data-found]')
        place.replaceChildren(...(found ? [document.adoptNode(found)] : []))
      } catch {
        // No connection: the question is asked again after saving.
      }
    }

    title.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE)
    })
  }
}
