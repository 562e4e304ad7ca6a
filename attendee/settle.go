package attendee

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Settle returns now with the people who were appended to was (who stand
// behind all that stayed) in their alphabetical place, where was is in
// alphabetical order; else now itself.
//
// A list of three people or more is in alphabetical order, by name, by surname, or by
// organization and name, if at most one of every ten stands before somebody who should come first. A person is put
// where the fewest stand on the wrong side, and behind those who are equal. All others keep their order. Case and the accents
// of Latin letters make no difference. Of more than maxSettled people at once the order is the caller's.
func Settle(was, now List) List {
	key := order(was.Attendees)
	if key == nil {
		return now
	}
	first := 0 // the first of those who were appended
	for j, m := range findPeople(was.Attendees, now.Attendees) {
		if m.Old >= 0 {
			first = j + 1
		}
	}
	if more := len(now.Attendees) - first; first == 0 || more == 0 || more > maxSettled {
		return now
	}
	people := slices.Clone(now.Attendees[:first])
	keys := make([]string, first, len(now.Attendees))
	for i, a := range people {
		keys[i] = key(a)
	}
	for _, a := range now.Attendees[first:] {
		k := key(a)
		i := place(keys, k)
		keys = slices.Insert(keys, i, k)
		people = slices.Insert(people, i, a)
	}
	now.Attendees = people
	return now
}

// maxSettled bounds the people who are put in their places, each of which is looked for in the whole list.
const maxSettled = 256

// orders are the keys that lists are ordered by.
var orders = []func(Attendee) string{
	func(a Attendee) string { return fold(a.Name) },
	func(a Attendee) string {
		name := fold(a.Name)
		return name[strings.LastIndexByte(name, ' ')+1:]
	},
	func(a Attendee) string { return fold(a.Organization.Name) + "\x00" + fold(a.Name) },
}

// fold returns a text by which it stands in the alphabet.
func fold(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if base, ok := bases[r]; ok {
			return base
		}
		return r
	}, s)
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// bases gives small Latin letters with accents the letter under which they are looked for.
var bases = func() map[rune]rune {
	m := make(map[rune]rune)
	for letters := range strings.FieldsSeq(
		"aàáâãäåāăąǎ cçćĉċč dďđð eèéêëēĕėęěə gĝğġģ hĥħ iìíîïĩīĭįıǐ jĵ kķ lĺļľŀł nñńņňŋ oòóôõöøōŏőơǒ rŕŗř sśŝşšș " +
			"tţťŧț uùúûüũūŭůűųưǔ wŵ yýÿŷ zźżž") {
		base, _ := utf8.DecodeRuneInString(letters)
		for _, r := range letters[1:] {
			m[r] = base
		}
	}
	return m
}()

// order returns the key that people are in order by, with the fewest slips, or nil.
func order(people []Attendee) func(Attendee) string {
	if len(people) < 3 {
		return nil
	}
	var best func(Attendee) string
	fewest := len(people)/10 + 1
	for _, key := range orders {
		slips := 0
		last := key(people[0])
		for _, a := range people[1:] {
			k := key(a)
			if k < last {
				slips++
			}
			last = k
		}
		if slips < fewest {
			best, fewest = key, slips
		}
	}
	return best
}

// place returns where k belongs among keys that are nearly in order: the last place with the fewest on the wrong side.
func place(keys []string, k string) int {
	best, fewest := 0, 0
	wrong := 0 // beside those that are wrong if k comes first
	for i, other := range keys {
		switch {
		case other > k:
			wrong++
		case other < k:
			wrong--
		}
		if wrong <= fewest {
			best, fewest = i+1, wrong
		}
	}
	return best
}
