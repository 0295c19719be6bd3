import { useText, useApp } from '../useApp'
import { NoticeCard } from './NoticeCard'
import { UpdateOffer } from './UpdateOffer'
import styles from './notices.module.css'

/** What was just done or went wrong; read aloud as it comes. */
export function Notices() {
  const { noticeArea } = useText()
  const notices = useApp((state) => state.notices)
  return (
    <section className={styles.area} aria-label={noticeArea.region}>
      <div className={styles.stack} role="status" aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      <UpdateOffer />
    </section>
  )
}
