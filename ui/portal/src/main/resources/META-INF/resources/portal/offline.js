// The switch on the page "offline": only somebody who asks for it gets a worker, and everybody can take it away again.
(() => {
  const box = document.getElementById('offline-switch')
  const [on, off] = box.querySelectorAll('button')
  const say = (state) => {
    box.querySelector('[role=status]').textContent = box.dataset[state]
    on.classList.remove('waiting')
    on.hidden = state !== 'off' && state !== 'failed'
    off.hidden = state !== 'on'
  }
  if (!('serviceWorker' in navigator)) return say('unable')
  const worker = navigator.serviceWorker
  const look = () => worker.getRegistration('/').then((found) => say(found ? 'on' : 'off'))
  const forget = () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))
  const failed = () => say('failed')
  on.addEventListener('click', () => { worker.register('/offline-worker.js').then(() => worker.ready).then(look).catch(failed) })
  off.addEventListener('click', () => { worker.getRegistration('/').then((found) => found && found.unregister()).then(forget).then(look).catch(failed) })
  look().catch(failed)
})()
