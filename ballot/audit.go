package ballot

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.org/proceedings/internal/diff"
	"example.org/proceedings/internal/post"
)

// A Position is a place in a document.
type Position = post.Position

// A Finding is something in a document that contradicts itself, the rules of its day or the calendar. It states both facts
// and says of neither that it is the right one.
type Finding struct {
	Position          // where it starts in the document; zero where the Ballot has no Source
	End      int      // the byte offset behind it
	Rule     string   // the name of the AuditRule that found it: "count-differs"
	Severity Severity // of the rule
	Message  string   // "23 yes votes are declared, 32 voters are listed"
}

// A Severity says how much a finding matters. The words are those of SARIF.
type Severity string

const (
	SeverityError   Severity = "error"   // it cannot be true as it stands
	SeverityWarning Severity = "warning" // it is a slip, or something is missing
	SeverityNote    Severity = "note"    // it can be so, but is seldom meant
)

// The names of the rules of Audit.
const (
	countDiffers       = "count-differs"
	totalDiffers       = "total-differs"
	abstentionsDiffer  = "abstentions-differ"
	percentageDiffers  = "percentage-differs"
	voterRepeated      = "voter-repeated"
	outcomeDiffers     = "outcome-differs"
	requirementDiffers = "requirement-differs"
	thresholdDiffers   = "threshold-differs"
	quorumDiffers      = "quorum-differs"
	quorumTooLow       = "quorum-too-low"
	quorumStatedTwice  = "quorum-stated-twice"
	periodReversed     = "period-reversed"
	periodTooShort     = "period-too-short"
	periodTooLong      = "period-too-long"
	periodStatedTwice  = "period-stated-twice"
	durationDiffers    = "duration-differs"
	votingTooEarly     = "voting-too-early"
	yearDiffers        = "year-differs"
	weekdayDiffers     = "weekday-differs"
	placeholderLeft    = "placeholder"
)

// An AuditRule is something that Audit looks for.
type AuditRule struct {
	Name     string // a stable name: "count-differs"
	Severity Severity
	Doc      string // what is reported, in one line
}

// auditRules are the rules in the order of the package documentation.
var auditRules = []AuditRule{
	{countDiffers, SeverityWarning, "the declared count is not the number of voters listed"},
	{totalDiffers, SeverityWarning, "a total is not the sum of the votes"},
	{abstentionsDiffer, SeverityWarning, `"with no abstentions", where there are some`},
	{percentageDiffers, SeverityWarning, "a percentage does not follow from the votes"},
	{voterRepeated, SeverityWarning, "a voter is listed twice, under two options or in two classes"},
	{outcomeDiffers, SeverityError, "the ballot is stated to have passed, or failed, and the rules say otherwise"},
	{requirementDiffers, SeverityError, "a requirement is stated to be met, or not, and the votes say otherwise"},
	{thresholdDiffers, SeverityWarning, "the announcement quotes another threshold than the rules of its day"},
	{quorumDiffers, SeverityError, "the quorum is stated to be met, or not, and the votes say otherwise"},
	{quorumTooLow, SeverityWarning, "the quorum is to be more than half of the members, and is not more than the stated half"},
	{quorumStatedTwice, SeverityWarning, "the result and the announcement give different quorums"},
	{periodReversed, SeverityError, "a period ends before it starts"},
	{periodTooShort, SeverityWarning, "a period is shorter than the rules of its day allow"},
	{periodTooLong, SeverityWarning, "a period is longer than the rules of its day allow"},
	{periodStatedTwice, SeverityWarning, "a sentence gives another end of a period"},
	{durationDiffers, SeverityWarning, "a period is stated to be so many days, and its ends say otherwise"},
	{votingTooEarly, SeverityWarning, "voting starts before discussion ends"},
	{yearDiffers, SeverityWarning, "voting ended most of a year before the post"},
	{weekdayDiffers, SeverityWarning, "a day does not fall on the day of the week that is named"},
	{placeholderLeft, SeverityWarning, `a word of a template was not filled in: "XX% of voting CAs"`},
}

// AuditRules returns the rules of Audit, in the order of the package documentation.
func AuditRules() []AuditRule { return slices.Clone(auditRules) }

// Audit looks for contradictions in an announcement, under the rules of its day, and returns them in the order of the
// document: see [AuditRules]. A Ballot without a Source is audited by its fields alone, and its findings have no position.
func Audit(b *Ballot) []Finding {
	a := &auditor{b: b, l: &layout{}}
	if b.Source != nil {
		if _, l, err := layoutOf("", b); err == nil {
			a.l = l
		}
	}
	a.rules = b.Rules()
	a.evaluation = Evaluate(b, a.rules)
	a.votes()
	a.statements()
	a.outcome()
	a.quorum()
	a.periods()
	a.words()
	slices.SortStableFunc(a.findings, func(f, g Finding) int { return cmp.Compare(f.Offset, g.Offset) })
	a.place()
	return a.findings
}

// place works out the lines and columns of the findings, which are in the order of their offsets.
func (a *auditor) place() {
	if a.l.post == nil {
		return
	}
	at := Position{Line: 1, Column: 1}
	for i := range a.findings {
		f := &a.findings[i]
		passed := a.b.Source[at.Offset:f.Offset]
		if n := bytes.Count(passed, []byte("\n")); n > 0 {
			at.Line += n
			at.Column = len(passed) - bytes.LastIndexByte(passed, '\n')
		} else {
			at.Column += len(passed)
		}
		at.Offset = f.Offset
		f.Position = at
	}
}

// An auditor collects what Audit finds.
type auditor struct {
	b          *Ballot
	l          *layout // empty where there is no Source
	rules      Rules
	evaluation Evaluation
	findings   []Finding
}

// report adds a finding.
// maxRepeated is how many bytes of one text of a document a message repeats.
const maxRepeated = 1000

func (a *auditor) report(at post.Span, rule, format string, args ...any) {
	for i, arg := range args { // of long texts a message has the beginning
		if s, ok := arg.(string); ok {
			args[i] = diff.Clip(s, maxRepeated)
		}
	}
	f := Finding{Rule: rule, Message: fmt.Sprintf(format, args...)}
	f.Severity = auditRules[slices.IndexFunc(auditRules, func(r AuditRule) bool { return r.Name == rule })].Severity
	if a.l.post != nil {
		f.Offset, f.End = at.Start, at.Start+len(bytes.TrimRight(at.Of(a.b.Source), "\r\n")) // a line break is none of its words
	}
	a.findings = append(a.findings, f)
}

// An answer is one of the options of a Vote with its name and place.
type answer struct {
	name   string
	option Option
	layout optionLayout
}

// answers returns the options of the vote with index i.
func (a *auditor) answers(i int) [3]answer {
	v, l := a.b.Votes[i], voteLayout{}
	if len(a.l.votes) == len(a.b.Votes) {
		l = a.l.votes[i]
	}
	return [3]answer{{"yes", v.Yes, l.yes}, {"no", v.No, l.no}, {"abstain", v.Abstain, l.abstain}}
}

// votes compares counts with lists, and looks for voters who are listed twice.
func (a *auditor) votes() {
	listed := map[string]listing{}
	for i, v := range a.b.Votes {
		for _, o := range a.answers(i) {
			if c := o.option.count(); c.Declared != nil && c.Listed != nil && *c.Declared != *c.Listed {
				at := o.layout.declared
				at.End = max(at.End, o.layout.all.End)
				a.report(at, countDiffers, "%s declared, %s listed", are(*c.Declared, o.name+" vote"), are(*c.Listed, "voter"))
			}
			for k, name := range o.option.Voters {
				at := post.Span{}
				if len(o.layout.voters) == len(o.option.Voters) {
					at = o.layout.voters[k]
				}
				this := listing{v.Class, o.name}
				key := strings.ToLower(fold(name))
				if before, ok := listed[key]; ok {
					a.report(at, voterRepeated, "%q is listed twice: %s and %s", name, before, this)
				}
				listed[key] = this
			}
		}
	}
}

// A listing is where a voter is listed.
type listing struct {
	class  Class
	option string
}

// String spells out l: "issuer, yes".
func (l listing) String() string { return string(l.class) + ", " + l.option }

// are spells out a number of things that are: "1 voter is", "2 voters are".
func are(n int, thing string) string {
	if n == 1 {
		return "1 " + thing + " is"
	}
	return fmt.Sprintf("%d %ss are", n, thing)
}

// outcome compares the stated outcome with what the rules make of the votes.
func (a *auditor) outcome() {
	contradicted := a.b.Result == Passed && a.evaluation.Verdict == NotMet ||
		a.b.Result == Failed && a.evaluation.Verdict == Met
	if !contradicted {
		return
	}
	var reasons []string
	for _, c := range a.evaluation.Checks {
		if c.Verdict == a.evaluation.Verdict {
			reasons = append(reasons, c.Requirement+": "+c.Arithmetic+c.cited())
		}
	}
	a.report(a.l.result, outcomeDiffers, "the ballot is stated to have %s; %s", a.b.Result, strings.Join(reasons, "; "))
}

// cited returns where the rule stands, in brackets.
func (c Check) cited() string {
	if c.Source.IsZero() {
		return ""
	}
	return " (" + c.Source.String() + ")"
}

// quorum compares what is stated of the quorum with the votes, and with the stated half of the members.
func (a *auditor) quorum() {
	stated := a.b.Quorum
	if stated.Required == nil {
		return
	}
	for _, c := range a.evaluation.Checks {
		if c.Requirement != "quorum" || stated.Met == nil {
			continue
		}
		if *stated.Met && c.Verdict == NotMet || !*stated.Met && c.Verdict == Met {
			met := map[bool]Verdict{true: Met, false: NotMet}[*stated.Met]
			a.report(a.l.quorum.met, quorumDiffers, "the quorum is stated to be %s; %s", met, c.Arithmetic)
		}
	}
	if half, ok := a.statedHalf(); ok && *stated.Required <= half {
		a.report(a.l.quorum.required, quorumTooLow,
			"half of the active members is stated to be %d and the quorum %d, where more than half is stated to be needed", half, *stated.Required)
	}
	a.quorumElsewhere(*stated.Required)
}
