import {
  AtSign,
  Building,
  Building2,
  Calculator,
  Calendar,
  CalendarRange,
  Hash,
  Landmark,
  Link,
  Mailbox,
  MapPin,
  MoveHorizontal,
  MoveVertical,
  Phone,
  ToggleLeft,
  Type,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { TypeId } from '../../values/types'

export const typeIcons: Readonly<Record<TypeId, LucideIcon>> = {
  text: Type,
  integer: Hash,
  decimal: Calculator,
  boolean: ToggleLeft,
  date: Calendar,
  year: CalendarRange,
  siret: Building2,
  siren: Building,
  insee: Landmark,
  postcode: Mailbox,
  phone: Phone,
  email: AtSign,
  url: Link,
  latitude: MoveVertical,
  longitude: MoveHorizontal,
  coordinates: MapPin,
}
