package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// An edit changes minutes, or says why it cannot.
type edit func(*minutes.Meeting) error

// addAttendee returns the edit that adds a person to the first list.
func addAttendee(value string) (edit, error) {
	lists, rest := attendee.Parse(value)
	person := attendee.Attendee{Name: value} // a name alone is no list
	if len(lists) == 1 && len(lists[0].Attendees) == 1 && len(rest) == 0 {
		person = lists[0].Attendees[0]
	} else if len(lists) > 0 {
		return nil, fmt.Errorf("%q: expected one person, as \"Name (Organization)\"", value)
	}
	return func(m *minutes.Meeting) error {
		if len(m.Attendance) == 0 {
			m.Attendance = []attendee.List{{Label: "Attendees"}}
		}
		l := &m.Attendance[0]
		l.Attendees = append(l.Attendees, person)
		return nil
	}, nil
}

// removeAttendee returns the edit that removes a person from every list.
func removeAttendee(name string) (edit, error) {
	return func(m *minutes.Meeting) error {
		found := false
		for i := range m.Attendance {
			l := &m.Attendance[i]
			n := len(l.Attendees)
			l.Attendees = slices.DeleteFunc(l.Attendees, func(a attendee.Attendee) bool { return a.Name == name })
			found = found || len(l.Attendees) < n
		}
		if !found {
			return fmt.Errorf("nobody is listed as %q", name)
		}
		return nil
	}, nil
}

// set returns the edit that sets a key of the front matter, or what the minutes say of the meeting.
func set(value string) (edit, error) {
	key, value, ok := strings.Cut(value, "=")
	switch {
	case !ok || key == "":
		return nil, fmt.Errorf("%q: expected KEY=VALUE", key)
	case key == "next-meeting" || key == "adjourned":
		return nil, fmt.Errorf("%s is said in the text of an item, and no key", key)
	}
	var dates []minutes.Date
	for _, day := range values(value) {
		var d minutes.Date
		if err := d.UnmarshalText([]byte(day)); err != nil && key == "dates" {
			return nil, fmt.Errorf("%q: expected days such as 2024-03-07, with commas between", value)
		}
		dates = append(dates, d)
	}
	return func(m *minutes.Meeting) error {
		f := &m.FrontMatter
		texts := map[string]*string{
			"title": &f.Title, "author": &f.Author, "date": &f.Date, "type": &f.Type, "slug": &f.Slug, "summary": &f.Summary,
			"group": &m.Group, "recorded-by": &m.RecordedBy,
		}
		switch text := texts[key]; {
		case text != nil:
			*text = value
			delete(f.Extra, key) // where its value had another shape
		case key == "dates":
			m.Dates = dates
		case key == "tags":
			f.Tags = values(value)
			delete(f.Extra, key)
		case key == "aliases":
			f.Aliases = values(value)
			delete(f.Extra, key)
		default:
			f.Extra = withExtra(f.Extra, key, value)
		}
		return nil
	}, nil
}

// values returns the values between commas, nil where there are none.
func values(list string) []string {
	var values []string
	for value := range strings.SplitSeq(list, ",") {
		if value = strings.TrimSpace(value); value != "" {
			values = append(values, value)
		}
	}
	return values
}

// withExtra returns the extra keys with one set, or removed where it has no value.
func withExtra(extra map[string]any, key, value string) map[string]any {
	extra = maps.Clone(extra)
	if extra == nil {
		extra = make(map[string]any)
	}
	extra[key] = value
	if value == "" {
		delete(extra, key)
	}
	if len(extra) == 0 {
		return nil
	}
	return extra
}

// moveBallot returns the edit that moves a ballot to another stage.
func moveBallot(value string) (edit, error) {
	name, stage, ok := strings.Cut(value, "=")
	if !ok {
		return nil, fmt.Errorf("%q: expected a ballot and a stage, as SC-20=voting", value)
	}
	id, err := ballot.ParseID(name)
	if err != nil {
		return nil, err
	}
	return func(m *minutes.Meeting) error {
		for i := range m.Agenda {
			if moved, err := move(m.Agenda[i].Ballots, id, ballot.Stage(stage)); moved || err != nil {
				return err
			}
		}
		return fmt.Errorf("no ballot status section lists %s", id)
	}, nil
}

// move moves a ballot to the first stage of a kind, and reports whether the ballot is there.
func move(stages []ballot.Status, id ballot.ID, to ballot.Stage) (bool, error) {
	isIt := func(b ballot.Ballot) bool { return b.ID.Unversioned() == id.Unversioned() }
	for i := range stages {
		from := &stages[i]
		k := slices.IndexFunc(from.Ballots, isIt)
		if k < 0 {
			continue
		}
		j := slices.IndexFunc(stages, func(s ballot.Status) bool { return s.Stage == to })
		switch {
		case j < 0:
			var known []string
			for _, s := range stages {
				known = append(known, string(s.Stage))
			}
			return false, fmt.Errorf("there is no stage %q beside %s: expected one of %s", to, id, strings.Join(known, ", "))
		case stages[i].Stage == to:
			return true, nil
		}
		b := from.Ballots[k]
		from.Ballots = slices.Delete(from.Ballots, k, k+1)
		stages[j].Ballots = append(stages[j].Ballots, b)
		return true, nil
	}
	return false, nil
}
