// A search field over long lists of choices. Without this script the list is read as a whole.
{
  const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  for (const list of document.querySelectorAll('[data-filter]')) {
    const options = [...list.querySelectorAll('.choices__option')]
    const label = document.createElement('label')
    const field = document.createElement('input')
    label.className = 'choices__filter'
    label.textContent = list.dataset.filter + ' '
    field.type = 'search'
    field.className = 'field__input'
    label.append(field)
    list.before(label)
    const words = options.map((option) => folded(option.textContent))

    const narrow = () => {
      const wanted = folded(field.value).split(/\s+/).filter(Boolean)
      options.forEach((option, place) => {
        const isChosen = option.querySelector('input').checked
        option.hidden = !isChosen && !wanted.every((word) => words[place].includes(word))
      })
      for (const heading of list.querySelectorAll('.choices__heading')) {
        let next = heading.nextElementSibling
        heading.hidden = true
        while (next && !next.matches('.choices__heading')) {
          if (!next.hidden) heading.hidden = false
          next = next.nextElementSibling
        }
      }
    }

    // What is typed here is no answer of the form: it must not be saved, nor send the form by Enter.
    field.addEventListener('input', (event) => { event.stopPropagation(); narrow() })
    field.addEventListener('change', (event) => event.stopPropagation())
    field.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault() })
  }
}
