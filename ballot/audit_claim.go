package ballot

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/post"
)

// Announcements quote the bylaws and say of each requirement whether it was met.
//
//	claim   = topic { text } "requirement was" polarity [ scope ] { ( "and" | "but" ) [ polarity ] scope } "." .
//	topic   = "two-thirds" … "50%" … | "At least one" … "vote in favor" .
//	polarity = [ "not" ] "met" .
//	scope   = "for" ( "both" | "either" | class ) … .

// claimWords is what every claim says.
const claimWords = "requirement was"

// maxClaim is how many bytes a claim may have behind its first words.
const maxClaim = 200

// The words that tell what a requirement is about.
var (
	issuerShareWords   = []string{"two-third", "two third", "two‐third", "two–third", "2/3"}
	consumerShareWords = []string{"50%", "fifty percent", "50 %", "one half", "one-half"}
	eachClassWords     = []string{"at least one"}
	quorumWords        = []string{"participated", "quorum"}
)

// requirements checks the claims in a block. The topic of a claim may stand in the block before; that of the last one
// is returned.
func (a *auditor) requirements(start int, text, topic string) string {
	lower := lowerASCII(text)
	at := 0
	for {
		i := strings.Index(lower[at:], claimWords)
		if i < 0 {
			return topicOf(lower[at:], topic)
		}
		i += at
		topic = topicOf(lower[at:i], topic)
		tail := lower[i+len(claimWords):]
		end := min(len(tail), maxClaim)
		for _, stop := range []string{".", "\n", claimWords} {
			if j := strings.Index(tail[:end], stop); j >= 0 {
				end = j
			}
		}
		a.claim(post.Span{Start: start + i, End: start + i + len(claimWords) + end}, topic, plain(tail[:end]))
		at = i + len(claimWords) + end
	}
}

// topicOf returns what the last requirement in text is: "issuers", "consumers", "issuers consumers", "each class" or
// "quorum". A text that names none leaves the topic as it is.
func topicOf(text, topic string) string {
	share, last := "", -1
	if i := lastOf(text, issuerShareWords); i >= 0 {
		share, last = "issuers", i
	}
	if i := lastOf(text, consumerShareWords); i >= 0 {
		share = strings.TrimSpace(share + " consumers")
		last = max(last, i)
	}
	if share != "" {
		topic = share
	}
	if i := lastOf(text, eachClassWords); i > last {
		topic, last = "each class", i
	}
	if i := lastOf(text, quorumWords); i > last {
		topic = "quorum"
	}
	return topic
}

// lastOf returns where the last of words stands in text, or -1.
func lastOf(text string, words []string) int {
	last := -1
	for _, w := range words {
		last = max(last, strings.LastIndex(text, w))
	}
	return last
}

// claim checks what is said of a requirement: "not met for either CAs or browsers".
func (a *auditor) claim(at post.Span, topic, said string) {
	said = strings.NewReplacer(" but ", "\n", " and ", "\n", " or ", "\n", ", ", "\n").Replace(said)
	stated := Indeterminate
	for part := range strings.SplitSeq(said, "\n") {
		switch {
		case strings.Contains(part, "not met"):
			stated = NotMet
		case strings.Contains(part, "met"):
			stated = Met
		}
		if stated == Indeterminate {
			return
		}
		issuers := strings.Contains(part, "issuer") || slices.ContainsFunc(strings.Fields(part), isCA)
		consumers := containsAny(part, consumerWords)
		if containsAny(part, []string{"both", "either"}) || !issuers && !consumers {
			issuers, consumers = true, true
		}
		a.compareClaim(at, topic, stated, issuers, consumers)
		if strings.Contains(part, "both") || strings.Contains(part, "either") {
			return // what follows names the two
		}
	}
}

// isCA reports whether a word in lower case names the class of issuers.
func isCA(word string) bool { return word == "ca" || word == "cas" }

// compareClaim compares one verdict that is stated with the checks that it is about.
func (a *auditor) compareClaim(at post.Span, topic string, stated Verdict, issuers, consumers bool) {
	for _, c := range a.evaluation.Checks {
		about := issuers && consumers
		switch c.Requirement {
		case "issuers":
			about = issuers && strings.Contains(topic, "issuers")
		case "consumers":
			about = consumers && strings.Contains(topic, "consumers")
		default:
			about = about && topic == c.Requirement && topic == "each class"
		}
		if about && (stated == Met && c.Verdict == NotMet || stated == NotMet && c.Verdict == Met) {
			a.report(at, requirementDiffers, "the requirement for %s is stated to be %s; %s", c.Requirement, stated, c.Arithmetic)
		}
	}
}
