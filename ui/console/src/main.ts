import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/narrow.css'
import { startCards } from '@/kit/cards'
import { rememberedLanguage, speak } from '@/kit/i18n'
import { startTheme } from '@/kit/theme'
import App from '@/shell/App.vue'
import { makeRouter } from '@/shell/router'

async function start(): Promise<void> {
  startTheme()
  startCards()
  await speak(rememberedLanguage())
  createApp(App).use(createPinia()).use(makeRouter()).mount('#app')
}

void start()
