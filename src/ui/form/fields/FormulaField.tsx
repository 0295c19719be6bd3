import type { KeyboardEvent } from 'react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { columnsNamed } from '../../../formula/columns'
import type { Completion } from '../../../formula/complete'
import { completionsAt } from '../../../formula/complete'
import { parseFormula } from '../../../formula/parse'
import { issueSentence } from '../../../i18n/sentences'
import type { FormulaText } from '../../../steps/params'
import type { Issue } from '../../../values/result'
import { issue } from '../../../values/result'
import { useLanguage, useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import { FormulaSuggestions } from './FormulaSuggestions'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

/** What keeps a formula from being worked out, or null. */
function faultOf({ text, columns }: FormulaText): Issue | null {
  const parsed = parseFormula(text)
  if (!parsed.ok) return parsed.issue
  const [unknown] = columnsNamed(text, columns).unknown
  return unknown ? issue('formulaUnknownColumn', { ...unknown }) : null
}

/** A formula, with what is wrong with it as it is typed, and the columns and functions that may be meant. */
export function FormulaField({ label, value, onChange }: FieldProps<FormulaText>) {
  const text = useText()
  const language = useLanguage()
  const { columns } = useFormPlace()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [offered, setOffered] = useState<readonly Completion[]>([])
  const [chosen, setChosen] = useState(0)
  const caret = useRef<number | null>(null)
  const fault = value.text.trim() === '' ? null : faultOf(value)
  const isOpen = offered.length > 0

  // The caret goes where a suggestion leaves it, once the new text is there.
  useLayoutEffect(() => {
    if (caret.current === null) return
    area.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const offer = (source: string, at: number) => {
    setOffered(
      completionsAt(
        source,
        at,
        columns.map(({ name }) => name),
        language,
      ),
    )
    setChosen(0)
  }

  const write = (source: string) => {
    const { found } = columnsNamed(source, columns)
    onChange({ text: source, columns: found.map(([name, column]) => ({ id: column.id, name })) })
  }

  const take = ({ from, to, insert, caret: after }: Completion) => {
    caret.current = after
    write(value.text.slice(0, from) + insert + value.text.slice(to))
    setOffered([])
    area.current?.focus()
  }

  const handleKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const isTaken = event.key === 'Enter' || event.key === 'Tab'
    if (by !== 0) setChosen((chosen + by + offered.length) % offered.length)
    else if (isTaken && !event.shiftKey && !event.ctrlKey) take(offered[chosen]!)
    else if (event.key === 'Escape') setOffered([])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={`${id}-area`}>
        {label}
      </label>
      <textarea
        ref={area}
        id={`${id}-area`}
        className={styles.formula}
        rows={3}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-help`}
        aria-invalid={fault !== null}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={value.text}
        {...(isOpen && { 'aria-activedescendant': `${id}-${chosen}` })}
        // Enter applies, as in every other field: a formula is one line, however long.
        data-enter-applies={isOpen ? undefined : true}
        onChange={({ target }) => {
          const source = target.value.replace(/[\r\n]+/g, ' ')
          write(source)
          offer(source, target.selectionStart)
        }}
        onKeyDown={handleKeys}
        onBlur={() => setOffered([])}
      />
      <FormulaSuggestions
        id={id}
        label={text.form.formula.suggestions}
        offered={offered}
        chosen={chosen}
        onTake={take}
      />
      <span id={`${id}-help`} className={fault ? styles.error : styles.hint} aria-live="polite">
        {fault ? issueSentence(text, fault) : text.form.formula.help}
      </span>
    </div>
  )
}
