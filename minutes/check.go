package minutes

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/diff"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// A Finding is something in minutes that looks wrong although they were read.
type Finding struct {
	Position          // where it starts in the document
	End      int      // the byte offset behind it
	Rule     string   // the name of the Rule that found it: "unread-attendee"
	Severity Severity // of the Rule
	Message  string   // what was found and what was expected
	Fix      *Fix     // what mends it; nil where none is certain
}

// A Severity says how much a Finding matters. The words are those of SARIF.
type Severity = ballot.Severity

const (
	SeverityError   = ballot.SeverityError   // it cannot be true as it stands
	SeverityWarning = ballot.SeverityWarning // it is a slip, or something is missing
	SeverityNote    = ballot.SeverityNote    // it can be so, but is seldom meant
)

// A Fix replaces the bytes of the document from Start to End by Text. Findings that one change mends have equal fixes.
type Fix struct {
	Start, End int // 0-based, half-open
	Text       string
}

// A Rule is something that Check looks for.
type Rule struct {
	Name     string // a stable name: "agenda-number"
	Severity Severity
	Doc      string // what is reported, in one line
}

// A checkRule is a Rule with its work.
type checkRule struct {
	Rule
	check func(*checker)
}

// checkRules are the rules in the order of their names.
var checkRules = []checkRule{
	{Rule{"agenda-number", SeverityNote,
		"the number of an item, as the page shows it, repeats or leaves out one, or the numbers start again"}, (*checker).agendaNumbers},
	{Rule{"attendance-missing", SeverityWarning,
		"there is no list of people present"}, (*checker).attendanceMissing},
	{Rule{"attendee-repeated", SeverityWarning,
		"somebody is twice in one list of people present"}, (*checker).attendeeRepeated},
	{Rule{"ballot-identifier", SeverityWarning,
		"a ballot in a status section has an identifier that is none"}, (*checker).ballotIdentifier},
	{Rule{"ballot-stages", SeverityWarning,
		"a ballot stands under two stages"}, (*checker).ballotStages},
	{Rule{"broken-emphasis", SeverityNote,
		"stars or underscores that were to be emphasis are escaped, so that the page shows them"}, (*checker).brokenEmphasis},
	{Rule{"date-differs", SeverityWarning,
		"the day in the title is not that in the text, or is far from that of the front matter"}, (*checker).dateDiffers},
	{Rule{"editor-debris", SeverityNote,
		"what an editor left of itself: {.wp-block-heading}"}, (*checker).editorDebris},
	{Rule{"next-meeting-past", SeverityError,
		"the next meeting lies before this one"}, (*checker).nextMeetingPast},
	{Rule{"no-break-space", SeverityNote,
		"a no-break space stands behind the mark of a list or the number of an item, where it keeps either from being one"}, (*checker).noBreakSpace},
	{Rule{"organization-missing", SeverityNote,
		"somebody has no organization in a list where all others have one"}, (*checker).organizationMissing},
	{Rule{"organization-spelling", SeverityNote,
		"an organization is spelt in two ways that differ in case, spaces or punctuation, or in one letter"}, (*checker).organizationSpelling},
	{Rule{"placeholder", SeverityWarning,
		"a word of a template was not filled in"}, (*checker).placeholder},
	{Rule{"self-approval", SeverityError,
		"the minutes of this very meeting are said to be approved in it"}, (*checker).selfApproval},
	{Rule{"tag-missing", SeverityWarning,
		"the front matter of minutes lacks the tag Minutes"}, (*checker).tagMissing},
	{Rule{"title-group", SeverityNote,
		"the title does not name the group that met"}, (*checker).titleGroup},
	{Rule{"unread-attendance", SeverityWarning,
		"a heading over people present has no list of people below it; all of it stays as text"}, (*checker).unreadAttendance},
	{Rule{"unread-attendee", SeverityWarning,
		"words in a list of people present cannot be read as a person; they stay as text"}, (*checker).unreadAttendee},
}

// Rules returns the rules of Check, in the order of their names.
func Rules() []Rule {
	list := make([]Rule, len(checkRules))
	for i, r := range checkRules {
		list[i] = r.Rule
	}
	return list
}

// A Checker looks for what is wrong in minutes. Its zero value has all rules, and a Checker may be shared between goroutines.
type Checker struct {
	Off []string // the names of rules that are not asked; other names stand for nothing, so that a list outlives a rule
}

// Check reports what looks wrong in the document of m, with all rules.
func Check(m *Meeting) []Finding { return Checker{}.Check(m) }

// Check reports what looks wrong in the document that m was read from, in the order of the document: see [Rules]. What was
// changed in m since is not seen before it is written. A Meeting without a Source has no findings, and a document
// that is not minutes (see [Meeting.IsMinutes]) has none either.
func (k Checker) Check(m *Meeting) []Finding {
	p, err := post.Parse("", m.Source, limit.None)
	if err != nil {
		return nil
	}
	was, l := read(p)
	if !was.IsMinutes() {
		return nil
	}
	c := &checker{m: was, layout: l}
	for i := range checkRules {
		if c.rule = &checkRules[i].Rule; !slices.Contains(k.Off, c.rule.Name) {
			checkRules[i].check(c)
		}
	}
	return c.sorted()
}

// A checker collects what Check finds.
type checker struct {
	*layout
	m        *Meeting // as the document says it
	rule     *Rule    // that is asked
	findings []Finding
	persons  []person // made when they are first needed
}

// report adds a finding of the rule that is asked, and returns it. A line break at its end is none of its words. Of long texts the
// message has the beginning.
func (c *checker) report(at post.Span, format string, args ...any) *Finding {
	at.End = at.Start + len(strings.TrimRight(c.doc.slice(at), "\r\n"))
	f := Finding{Position: Position{Offset: at.Start}, End: at.End, Rule: c.rule.Name, Severity: c.rule.Severity}
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = diff.Clip(s, 3*maxVerbatim)
		}
	}
	f.Message = fmt.Sprintf(format, args...)
	c.findings = append(c.findings, f)
	return &c.findings[len(c.findings)-1]
}

// maxVerbatim is how many bytes of a document a message repeats at most.
const maxVerbatim = 100

// verbatim returns a text of the document in quotation marks, cut where it is long. Its backslashes stay as they are, since the
// reader is to find them; blanks of every kind become spaces, and what cannot be printed is replaced.
func verbatim(s string) string {
	s = diff.Clip(s, maxVerbatim)
	return `"` + strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r):
			return unicode.ReplacementChar
		}
		return r
	}, s) + `"`
}

// sorted returns the findings in the order of the document, with their lines and columns. Of two fixes that touch the same
// bytes and are not equal, the first stays.
func (c *checker) sorted() []Finding {
	slices.SortStableFunc(c.findings, func(a, b Finding) int { return cmp.Compare(a.Offset, b.Offset) })
	at, src := Position{Line: 1, Column: 1}, c.doc.src
	var before *Fix
	for i := range c.findings {
		f := &c.findings[i]
		passed := src[at.Offset:f.Offset]
		if n := bytes.Count(passed, []byte("\n")); n > 0 {
			at.Line += n
			at.Column = len(passed) - bytes.LastIndexByte(passed, '\n')
		} else {
			at.Column += len(passed)
		}
		at.Offset = f.Offset
		f.Position = at
		if f.Fix == nil {
			continue
		}
		if before != nil && *f.Fix != *before && f.Fix.Start < before.End {
			f.Fix = nil
			continue
		}
		before = f.Fix
	}
	return c.findings
}

// titleSpan returns where the title of the document stands, or where its text begins if it has none.
func (c *checker) titleSpan() post.Span {
	for _, f := range c.doc.post.Fields {
		if f.Key == "title" && f.Value.Len() > 0 {
			return f.Value
		}
	}
	for i, b := range c.doc.blocks {
		if b.Kind == post.Heading {
			return c.doc.heading(i).span
		}
	}
	return post.Span{Start: c.doc.post.Body.Start, End: c.doc.post.Body.Start}
}
