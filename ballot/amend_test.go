package ballot

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// An amendGroup is a section and what changes make of it. A line break at the beginning of a text is not of the text.
type amendGroup struct {
	setting string
	before  string
	cases   []amendCase
}

type amendCase struct {
	why   string
	edit  func(*[]Status)
	after string
	once  string // why the change undone gives other bytes, or ""
}

// The edits of the tests. Stages and the ballots in them are counted from 0.

func moved(i, j, to, at int) func(*[]Status) {
	return func(list *[]Status) {
		b := (*list)[i].Ballots[j]
		(*list)[i].Ballots = slices.Delete((*list)[i].Ballots, j, j+1)
		(*list)[to].Ballots = slices.Insert((*list)[to].Ballots, at, b)
	}
}

func added(i, j int, title string, sponsors ...string) func(*[]Status) {
	return func(list *[]Status) {
		b := titled(title)
		b.Sponsors = sponsors
		(*list)[i].Ballots = slices.Insert((*list)[i].Ballots, j, b)
	}
}

func removed(i, j int) func(*[]Status) {
	return func(list *[]Status) { (*list)[i].Ballots = slices.Delete((*list)[i].Ballots, j, j+1) }
}

func retitled(i, j int, title string) func(*[]Status) {
	return func(list *[]Status) {
		b := &(*list)[i].Ballots[j]
		b.Title, b.ID = title, titled(title).ID
	}
}

func sponsored(i, j int, names ...string) func(*[]Status) {
	return func(list *[]Status) { (*list)[i].Ballots[j].Sponsors = names }
}

// told gives a ballot a text, after another edit if there is one.
func told(edit func(*[]Status), i, j int, text string) func(*[]Status) {
	return func(list *[]Status) {
		if edit != nil {
			edit(list)
		}
		(*list)[i].Ballots[j].Text = text
	}
}

// emptied leaves a stage with an empty list or with none.
func emptied(i int, ballots []Ballot) func(*[]Status) {
	return func(list *[]Status) { (*list)[i].Ballots = ballots }
}

func stageNamed(heading string, ballots []Ballot) Status {
	st, _ := StageOf(heading)
	return Status{st, heading, ballots}
}

func staged(i int, heading string, ballots []Ballot) func(*[]Status) {
	return func(list *[]Status) { *list = slices.Insert(*list, i, stageNamed(heading, ballots)) }
}

func unstaged(i int) func(*[]Status) {
	return func(list *[]Status) { *list = slices.Delete(*list, i, i+1) }
}

func restaged(i, to int) func(*[]Status) {
	return func(list *[]Status) {
		st := (*list)[i]
		*list = slices.Insert(slices.Delete(*list, i, i+1), to, st)
	}
}

func renamed(i int, heading string) func(*[]Status) {
	return func(list *[]Status) { (*list)[i] = stageNamed(heading, (*list)[i].Ballots) }
}

func all(edits ...func(*[]Status)) func(*[]Status) {
	return func(list *[]Status) {
		for _, edit := range edits {
			edit(list)
		}
	}
}

func TestAmendStatus(t *testing.T) {
	for _, g := range slices.Concat(amendSettings, moreAmendSettings, amendPlaces) {
		before := strings.TrimPrefix(g.before, "\n")
		for _, c := range g.cases {
			name := g.setting + "; " + c.why
			old, _ := ParseStatus(before)
			list := cloneStatus(old)
			c.edit(&list)
			got, err := AmendStatus(before, list)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if want := strings.TrimPrefix(c.after, "\n"); got != want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", name, got, want)
			}
			switch back, err := AmendStatus(got, old); {
			case err != nil:
				t.Errorf("%s: undone: %v", name, err)
			case back != before && c.once == "":
				t.Errorf("%s: undone gives\n%s", name, back)
			case back == before && c.once != "":
				t.Errorf("%s: can be undone", name)
			}
		}
	}
}

func TestAmendStatusSame(t *testing.T) {
	for _, g := range slices.Concat(amendSettings, moreAmendSettings, amendPlaces) {
		list, _ := ParseStatus(g.before)
		if got, err := AmendStatus(g.before, list); err != nil || got != g.before {
			t.Errorf("%s: without a change: %q, %v", g.setting, got, err)
		}
	}
}

func TestAmendStatusRefuses(t *testing.T) {
	const tight = "### Voting Period\n\n- SC-7: Logs (Ana)\n\n### Review Period\n\n- None\n"
	const nobody = "### Voting Period\n\n- SC-7: Logs\n"
	const sentence = "### Voting Period\n\nThere are no ballots in voting.\n"
	const absent = "### Voting Period\n\nAna was absent.\n\n### Review Period\n\nTom was absent.\n"
	const beside = "- Passed\n- SC-7: Logs\n- Failed\n- None\n"
	for _, tt := range []struct {
		why, text string
		edit      func(*[]Status)
		field     string
	}{
		{"a title of two lines", tight, retitled(0, 0, "SC-7: Logs\nand Keys"), "ballots[0].ballots[0].title"},
		{"a heading of two lines", tight, func(list *[]Status) { (*list)[0].Heading = "Voting\rPeriod" }, "ballots[0].heading"},
		{"a sponsor of two lines", tight, sponsored(0, 0, "Ana\nB."), "ballots[0].ballots[0].sponsors"},
		{"a name that holds a mark between names", tight, sponsored(0, 0, "Ana, Tom"), "ballots[0].ballots[0].sponsors"},
		{"an empty list of sponsors", tight, func(list *[]Status) { (*list)[0].Ballots[0].Sponsors = []string{} }, "ballots[0].ballots[0].sponsors"},
		{"a title that says there is none", nobody, retitled(0, 0, "None"), "ballots[0].ballots"},
		{"no title", nobody, retitled(0, 0, ""), "ballots[0].ballots"},
		{"a title that names another ballot", tight, func(list *[]Status) { (*list)[0].Ballots[0].ID.Number = 8 }, "ballots[0].ballots[0].id"},
		{"a heading that names another stage", tight, func(list *[]Status) { (*list)[0].Stage = Passed }, "ballots[0].stage"},
		{"a heading that names none", tight, func(list *[]Status) { (*list)[1].Heading = "The end" }, "ballots"},
		{"a text that begins with a blank line", tight, told(nil, 0, 0, "\nLater."), "ballots[0].ballots[0].text"},
		{"what a status section does not hold", tight, func(list *[]Status) { (*list)[0].Ballots[0].Result = Passed }, "ballots[0].ballots[0].result"},
		{"nothing below where a sentence says that there is none", sentence, emptied(0, nil), "ballots[0].ballots"},
		{"a stage that passes another, each with a sentence of its own", absent, restaged(1, 0), "text"},
		{"a ballot without a name beside stages that are bullets, among those with one", beside, added(0, 1, "Names"), "ballots[0].ballots"},
	} {
		old, _ := ParseStatus(tt.text)
		list := cloneStatus(old)
		tt.edit(&list)
		got, err := AmendStatus(tt.text, list)
		var e *FieldError
		if !errors.As(err, &e) || e.Field != tt.field || got != "" || e.Want == e.Got {
			t.Errorf("%s: %q, %v; want an error on %s", tt.why, got, err, tt.field)
		}
	}
}
