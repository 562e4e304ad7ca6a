package date

import "fmt"

// zoneNames gives for the names that people use for a time zone its IANA name. "EST" in the middle of summer is written by
// people who mean the time in New York, so that it names the place and not the offset. A name of more than one word stands
// before its first word alone. Abbreviations that name several zones (IST, CST) are left out, unless all who write them
// here mean one.
var zoneNames = []struct{ name, zone string }{
	{"eastern", "America/New_York"}, {"est", "America/New_York"}, {"edt", "America/New_York"}, {"et", "America/New_York"},
	{"central european", "Europe/Brussels"}, {"cet", "Europe/Brussels"}, {"cest", "Europe/Brussels"},
	{"central", "America/Chicago"}, {"cst", "America/Chicago"}, {"cdt", "America/Chicago"},
	{"mountain", "America/Denver"}, {"mst", "America/Denver"}, {"mdt", "America/Denver"}, {"mt", "America/Denver"},
	{"pacific", "America/Los_Angeles"}, {"pst", "America/Los_Angeles"}, {"pdt", "America/Los_Angeles"}, {"pt", "America/Los_Angeles"},
	{"utc", "UTC"}, {"gmt", "Etc/GMT"}, {"z", "UTC"},
	{"bst", "Europe/London"}, {"eet", "Europe/Athens"}, {"eest", "Europe/Athens"}, {"jst", "Asia/Tokyo"},
}

// zoneFillers are words that may stand between a time and the name of its zone.
var zoneFillers = []string{"us", "u.s.", "noon", "north", "american"}

// FindTime returns the first time of day in text as 15:04, and the IANA name of its time zone. Both are empty where text
// states no time, and zone where it names none that is known.
//
//	time = hour, [ ":", minute ], [ " " ], ( "am" | "pm" | "a.m." | "p.m." | "noon" ), [ zone ]
//	     | hour, ":", minute, [ ":", seconds ], [ zone ]
//	     | hour and minute in four digits, ( "UTC" | "GMT" ) ;
func FindTime(text string) (clock, zone string) {
	for i := 0; i < len(text); {
		if !alnum(text[i]) {
			i++
			continue
		}
		if digit(text[i]) && (i == 0 || !glued(text[:i])) {
			s := scanner{text, i}
			if c, z, ok := s.time(); ok {
				return c, z
			}
		}
		for i < len(text) && alnum(text[i]) {
			i++
		}
	}
	return "", ""
}

func (s *scanner) time() (clock, zone string, ok bool) {
	h, digits := s.number()
	m, colon := 0, false
	switch {
	case digits == 4:
		h, m = h/100, h%100
	case digits == 1 || digits == 2:
		if colon = s.peek() == ':'; colon {
			s.pos++
			var n int
			if m, n = s.number(); n != 2 {
				return "", "", false
			}
			if s.peek() == ':' && digit(s.peekAt(1)) && digit(s.peekAt(2)) && !digit(s.peekAt(3)) {
				s.pos += 3 // seconds
			}
		}
	default:
		return "", "", false
	}
	half := s.halfDay()
	whole := !alnum(s.peek())
	zone = s.zone()
	switch {
	case digits == 4:
		ok = half == 0 && (zone == "UTC" || zone == "Etc/GMT")
	case half != 0:
		ok = h > 0 && (h <= 12 || colon) // "13:00 pm" is a slip that all understand
		if h <= 12 {
			h = h%12 + map[byte]int{'a': 0, 'p': 12}[half]
		}
	default:
		ok = colon && whole
	}
	if !ok || h > 23 || m > 59 {
		return "", "", false
	}
	return fmt.Sprintf("%02d:%02d", h, m), zone, true
}

// halfDay reads "am" or "pm" in its spellings and returns 'a' or 'p', or reads nothing and returns 0.
func (s *scanner) halfDay() byte {
	start := s.pos
	s.space()
	c := s.peek() | 0x20
	if c == 'a' || c == 'p' {
		s.pos++
		if s.peek() == '.' {
			s.pos++
		}
		if s.peek()|0x20 == 'm' && !alnum(s.peekAt(1)) {
			s.pos++
			if s.peek() == '.' {
				s.pos++
			}
			return c
		}
	}
	s.pos = start
	return 0
}

// zone reads the name of a time zone and returns its IANA name, or nothing.
func (s *scanner) zone() string {
	s.space()
	if s.peek() == '(' {
		s.pos++
	}
	for range zoneFillers {
		for _, f := range zoneFillers {
			if hasFold(s.text[s.pos:], f) {
				s.pos += len(f)
				s.space()
			}
		}
	}
	for _, z := range zoneNames {
		if hasFold(s.text[s.pos:], z.name) {
			return z.zone
		}
	}
	return ""
}
