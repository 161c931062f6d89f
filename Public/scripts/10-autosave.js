// Saves a section of the case form while it is being written. Without this script its buttons save it.
{
  const PAUSE = 2000 // milliseconds without a key before saving
  const LONGEST = 15000 // at most so long unsaved while typing goes on
  const AGAIN = 10000 // after a failure

  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const status = form.querySelector('[data-autosave-status]')
    let dirtySince = 0
    let timer = 0
    let isSaving = false
    let isOver = false // another window or the server has to be asked by a button first
    let isLeaving = false

    const say = (key, time = '') => {
      status.hidden = false
      status.textContent = status.dataset[key] + time
    }

    const schedule = (delay) => {
      clearTimeout(timer)
      timer = setTimeout(save, delay)
    }

    const changed = () => {
      if (isOver) return
      if (!dirtySince) dirtySince = Date.now()
      schedule(Math.max(0, Math.min(PAUSE, dirtySince + LONGEST - Date.now())))
    }

    const save = async () => {
      if (isSaving) return schedule(PAUSE)
      isSaving = true
      const began = dirtySince
      dirtySince = 0
      const fields = new URLSearchParams(new FormData(form))
      fields.set('go', 'keep')
      try {
        const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error' })
        if (answer.ok) took(await answer.json())
        else if (answer.status < 500 && answer.status !== 429) over(answer.status === 403 ? 'ended' : 'refused')
        else failed(began)
      } catch {
        failed(began)
      }
      isSaving = false
    }

    const took = (kept) => {
      if (kept.isConflict) return over('conflict')
      form.elements.revision.value = kept.revision
      form.elements.in.value = kept.language
      const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
      if (!dirtySince) say('saved', ' ' + now)
    }

    const failed = (began) => {
      dirtySince = dirtySince || began || Date.now()
      say('failed')
      schedule(AGAIN)
    }

    const over = (key) => {
      isOver = true
      dirtySince = dirtySince || Date.now()
      say(key)
    }

    form.addEventListener('input', changed)
    form.addEventListener('change', changed)
    form.addEventListener('submit', () => {
      isLeaving = true
      clearTimeout(timer)
    })
    // Whoever switches to another window may close this one there.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && dirtySince && !isOver) schedule(0)
    })
    addEventListener('beforeunload', (event) => {
      if ((dirtySince || isSaving) && !isLeaving) event.preventDefault()
    })
    // A page that comes back by the browser's Back button shows words from memory: its buttons work again.
    addEventListener('pageshow', () => { isLeaving = false })
  }
}
