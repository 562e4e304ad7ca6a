package ballot

import "example.org/proceedings/internal/post"

// A layout says where everything of a Ballot stands in its Source: what an audit points at, and what an edit replaces.
// Spans are ranges of bytes of the whole file. A span of zero length is where nothing is written. The fields run in
// parallel to those of the Ballot: layout.votes[i] is where Ballot.Votes[i] stands, and its yes.voters[k] where
// Yes.Voters[k] does.
//
// To get the layout of a Ballot that was read, call layoutOf: it reads Source again.
type layout struct {
	post       *post.Post // the document, with its blocks; post.Position turns an offset into line and column
	span       post.Span  // the part of the document that this ballot has; all of it but where it announces two
	id, title  post.Span  // in the front matter, a heading or the first words of the body
	result     post.Span  // the statement: "has **Passed**"
	proposers  []post.Span
	endorsers  []post.Span
	votes      []voteLayout
	statements []statement // totals and percentages, in the order of the document
	quorum     quorumLayout
	discussion periodLayout
	voting     periodLayout
	review     periodLayout
	motion     motionLayout
	sections   []post.Span // parallel to Ballot.Sections, heading included
}

// A voteLayout is where one Vote stands.
type voteLayout struct {
	all     post.Span // from the heading to the last option
	heading post.Span
	yes     optionLayout
	no      optionLayout
	abstain optionLayout
}

// An optionLayout is where one Option stands.
type optionLayout struct {
	all      post.Span   // the words and the list: "- **3 Yes votes:** Acme, Umbra"; empty where the document has no such option
	declared post.Span   // the figure: "3", "three"
	voters   []post.Span // parallel to Option.Voters
}

// A quorumLayout is where a Quorum stands.
type quorumLayout struct {
	required post.Span // the figure: "10"
	met      post.Span // the statement: "quorum was met"
}

// A periodLayout is where a Period stands.
type periodLayout struct {
	all        post.Span // the row or the sentence
	start, end post.Span // the days with their times; empty where the other end implies them ("immediately thereafter")
}

// A motionLayout is where a Motion stands.
type motionLayout struct {
	begin, end post.Span // the two lines that mark it
	text       post.Span // what stands between them
}

// A statementKind is what a statement is about.
type statementKind uint8

const (
	totalStated   statementKind = iota // "19 votes total including abstentions"
	percentStated                      // "100% of voting Certificate Issuers voted in favor"
)

// A statement is a figure beside the votes that follows from them, which an audit works out anew. Parse does not put it
// into the Ballot, because it is derived.
type statement struct {
	kind      statementKind
	vote      int     // the index into Ballot.Votes of the class it is about; -1 where it is about all
	value     float64 // the figure: 19 for "19 votes total", 66.7 for "66.7%"
	abstain   abstentions
	figure    post.Span // the figure: "19", "100%"
	statement post.Span // the line or sentence
}

// An abstentions says whether a total counts abstentions.
type abstentions uint8

const (
	abstentionsUnsaid   abstentions = iota
	abstentionsIncluded             // "19 votes total including abstentions"
	abstentionsAside                // "19 votes total plus abstentions"
	abstentionsExcluded             // "excluding abstentions"
)
