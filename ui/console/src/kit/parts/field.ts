import type { InjectionKey, Ref } from 'vue'
import type { Problem } from '@/kit/problem'

/** What the kernel said about the form around a field. */
export const PROBLEM: InjectionKey<Ref<Problem | null>> = Symbol('problem')
