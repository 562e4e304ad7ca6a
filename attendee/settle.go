package attendee

import (
	"slices"
	"strings"
)

// Settle returns now with the people who were appended to was (who stand
// behind all that stayed) in their alphabetical place, where was is in
// alphabetical order; else now itself.
//
// A list of three people or more is in alphabetical order, by name, by surname, or by
// organization and name, if at most one of every ten stands before somebody who should come first. A person is put
// where the fewest stand on the wrong side, and behind those who are equal. All others keep their order.
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
	if first == 0 || first == len(now.Attendees) {
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

// orders are the keys that lists are ordered by.
var orders = []func(Attendee) string{
	func(a Attendee) string { return strings.ToLower(a.Name) },
	func(a Attendee) string {
		name := strings.ToLower(a.Name)
		return name[strings.LastIndexByte(name, ' ')+1:]
	},
	func(a Attendee) string {
		return strings.ToLower(a.Organization.Name) + "\x00" + strings.ToLower(a.Name)
	},
}

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
