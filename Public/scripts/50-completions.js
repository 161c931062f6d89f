// While a search is typed: whole searches that begin so, below the field (the combobox of the APG).
{
  const PAUSE = 150 // ms

  for (const field of document.querySelectorAll('[data-completions]')) {
    const list = document.createElement('ul')
    list.id = field.id + '-completions'
    list.className = 'completions'
    list.role = 'listbox'
    list.ariaLabel = field.dataset.label
    field.after(list)
    field.role = 'combobox'
    field.ariaAutoComplete = 'list'
    field.setAttribute('aria-controls', list.id)
    let timer = 0
    let asked = ''
    let chosen = -1

    const choose = (place) => {
      chosen = place
      const option = list.children[place]
      for (const each of list.children) each.ariaSelected = String(each === option)
      field.setAttribute('aria-activedescendant', option?.id ?? '')
      option?.scrollIntoView({ block: 'nearest' })
    }

    const show = (options) => {
      list.replaceChildren(...options)
      field.ariaExpanded = String(options.length > 0)
      choose(-1)
    }

    const close = () => {
      clearTimeout(timer)
      asked = ''
      show([])
    }

    const take = (option) => {
      field.value = option.textContent
      close()
      field.form.requestSubmit()
    }

    const option = ({ text, language }, place) => {
      const option = document.createElement('li')
      option.id = list.id + place
      option.role = 'option'
      option.lang = language
      option.textContent = text
      option.addEventListener('click', () => take(option))
      return option
    }

    const look = async () => {
      const words = (asked = field.value)
      try {
        const answer = await fetch(field.dataset.completions + '?' + new URLSearchParams({ q: words }))
        const found = (await answer.json()).completions
        if (words === asked) show(found.map(option))
      } catch {
        // No connection: the search will say so.
      }
    }

    field.addEventListener('input', () => {
      asked = ''
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE)
    })
    field.addEventListener('keydown', (event) => {
      const count = list.children.length
      const option = list.children[chosen]
      if (event.key === 'Enter' && !option) close()
      if (!count || event.isComposing) return
      if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1)
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1)
      else if (event.key === 'Escape') close()
      else if (event.key === 'Enter' && option) take(option)
      else return
      event.preventDefault()
    })
    field.addEventListener('blur', close)
    // A click keeps the focus.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    close()
  }
}
