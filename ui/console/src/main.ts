import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import './styles/tokens.css'
import './styles/base.css'
import { rememberedLanguage, speak } from '@/kit/i18n'
import App from '@/shell/App.vue'
import { makeRouter } from '@/shell/router'

async function start(): Promise<void> {
  await speak(rememberedLanguage())
  createApp(App).use(createPinia()).use(makeRouter()).mount('#app')
}

void start()
